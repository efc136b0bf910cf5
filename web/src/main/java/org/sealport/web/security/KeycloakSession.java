package org.sealport.web.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * The session in Keycloak that a sign-in belongs to.
 *
 * @param id Keycloak's {@code sid}
 * @param subject the person's id in Keycloak
 * @param since when the sign-in came back from Keycloak
 */
record KeycloakSession(String id, String subject, Instant since) implements Serializable {}
