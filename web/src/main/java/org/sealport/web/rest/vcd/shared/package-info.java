/**
 * What every resource of the compatible API uses. Start with {@link
 * org.sealport.web.rest.vcd.shared.Exchange}.
 */
package org.sealport.web.rest.vcd.shared;
