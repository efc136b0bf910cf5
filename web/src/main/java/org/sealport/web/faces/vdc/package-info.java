/** The page of the tenant's virtual data centers. */
package org.sealport.web.faces.vdc;
