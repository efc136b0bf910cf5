/** The provider's vCenters and key providers. */
package org.sealport.web.rest.v1.vcenter;
