/** Organization VDCs of the compatible API. */
package org.sealport.web.rest.vcd.vdc;
