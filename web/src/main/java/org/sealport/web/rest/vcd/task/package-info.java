/** Tasks of the compatible API. */
package org.sealport.web.rest.vcd.task;
