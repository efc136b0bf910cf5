/** Virtual machines of the compatible API. */
package org.sealport.web.rest.vcd.vm;
