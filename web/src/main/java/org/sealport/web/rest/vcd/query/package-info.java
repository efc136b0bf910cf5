/**
 * The query service of the compatible API. Start with {@link
 * org.sealport.web.rest.vcd.query.RecordType}.
 */
package org.sealport.web.rest.vcd.query;
