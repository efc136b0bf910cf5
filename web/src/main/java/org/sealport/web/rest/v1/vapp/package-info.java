/** vApps and saving them to a catalog. */
package org.sealport.web.rest.v1.vapp;
