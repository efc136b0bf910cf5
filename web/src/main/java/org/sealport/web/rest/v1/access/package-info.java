/** Who the caller is. */
package org.sealport.web.rest.v1.access;
