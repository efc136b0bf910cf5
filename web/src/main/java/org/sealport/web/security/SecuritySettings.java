package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Where Keycloak and the portal are reached, from the configuration; read once. */
@ApplicationScoped
public class SecuritySettings {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private URI issuer;
  private String clientId;
  private String clientSecret;
  private String passwordClientId;
  private String passwordClientSecret;
  private URI publicUrl;
  private String audience;
  private boolean httpsOnly;
  private boolean behindProxy;

  protected SecuritySettings() {} // for CDI

  @Inject
  SecuritySettings(Config config) {
    issuer = URI.create(config.getValue("sealport.oidc.issuer", String.class));
    clientId = config.getValue("sealport.oidc.client.id", String.class);
    clientSecret = config.getValue("sealport.oidc.client.secret", String.class);
    passwordClientId = optional(config, "sealport.oidc.password.client.id").orElse("");
    passwordClientSecret = optional(config, "sealport.oidc.password.client.secret").orElse("");
    publicUrl = URI.create(withoutSlash(config.getValue("sealport.public.url", String.class)));
    audience = optional(config, "sealport.oidc.audience").orElse("sealport-api");
    httpsOnly = flag(config, "sealport.https.only", true);
    behindProxy = flag(config, "sealport.behind.proxy", false);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static Optional<String> optional(Config config, String name) {
    return config.getOptionalValue(name, String.class);
  }

  private static boolean flag(Config config, String name, boolean otherwise) {
    return config.getOptionalValue(name, Boolean.class).orElse(otherwise);
  }

  /** The address of the realm, exactly as tokens name it. */
  public URI issuer() {
    return issuer;
  }

  /** The client that signs people in to the pages. */
  public String clientId() {
    return clientId;
  }

  public String clientSecret() {
    return clientSecret;
  }

  /**
   * The client by which clients of the compatible API sign in with a password; empty: they cannot.
   */
  public String passwordClientId() {
    return passwordClientId;
  }

  public String passwordClientSecret() {
    return passwordClientSecret;
  }

  /** How browsers reach the portal; without a slash at the end. */
  public URI publicUrl() {
    return publicUrl;
  }

  /** What an access token must be made for. */
  public String audience() {
    return audience;
  }

  /** Plain HTTP is redirected; off only for measurements. */
  public boolean isHttpsOnly() {
    return httpsOnly;
  }

  /** A reverse proxy ends TLS and sets {@code X-Forwarded-Proto}. */
  public boolean isBehindProxy() {
    return behindProxy;
  }

  /**
   * Whether browsers may be told to use only HTTPS on this host. Not on one's own machine: the
   * promise covers all ports, and a development Keycloak beside the portal speaks plain HTTP.
   */
  public boolean isStrictTransport() {
    return httpsOnly && !THIS_MACHINE.contains(publicUrl.getHost());
  }
}
