/**
 * Networks of the compatible API: recorded configuration. Start with {@link
 * org.sealport.web.rest.vcd.network.NetworkDocument}.
 */
package org.sealport.web.rest.vcd.network;
