/** Versions, sessions and tokens of the compatible API. */
package org.sealport.web.rest.vcd.access;
