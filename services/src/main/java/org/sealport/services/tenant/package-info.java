/**
 * Use cases on organizations; their identities live behind {@link
 * org.sealport.services.tenant.IdentityProvider}.
 */
package org.sealport.services.tenant;
