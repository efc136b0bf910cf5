/** Settings of the organization. */
package org.sealport.web.faces.tenant;
