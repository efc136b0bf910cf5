/** vApps of the compatible API. */
package org.sealport.web.rest.vcd.vapp;
