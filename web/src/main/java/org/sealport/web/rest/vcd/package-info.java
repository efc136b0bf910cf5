/**
 * The Cloud Director compatible API: documents of that contract in front of the same use cases as
 * pages and the native API. See docs/vcd-api.md.
 */
package org.sealport.web.rest.vcd;
