/**
 * The port to the infrastructure, {@link org.sealport.services.vcenter.VCenterPort}, and the
 * provider's use cases on vCenters.
 */
package org.sealport.services.vcenter;
