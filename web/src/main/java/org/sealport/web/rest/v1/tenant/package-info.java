/** The provider's view of organizations. */
package org.sealport.web.rest.v1.tenant;
