/**
 * The identity provider's port on Keycloak, by Keycloak's own admin client.
 *
 * <p>The client and what it needs are shaded into this module's jar under {@code
 * org.sealport.keycloak.shaded}, see the module's pom.
 */
package org.sealport.keycloak;
