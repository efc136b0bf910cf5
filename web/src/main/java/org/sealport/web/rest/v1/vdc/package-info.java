/** Organization VDCs. */
package org.sealport.web.rest.v1.vdc;
