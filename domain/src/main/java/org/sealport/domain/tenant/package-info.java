/** Organizations: the tenants of the cloud, and the provider. */
package org.sealport.domain.tenant;
