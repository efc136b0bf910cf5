/** Files of packages on their way in, by the compatible API. */
package org.sealport.web.rest.vcd.transfer;
