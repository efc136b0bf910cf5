package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.SUBSCRIPTION_HOST_NOT_ALLOWED;
import static org.sealport.domain.catalog.CatalogProblem.SUBSCRIPTION_URL_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.shared.SealportException;

/**
 * Which hosts this portal asks on behalf of tenants: those that the provider names, and no others.
 * Otherwise a subscription would be a way into the provider's own network.
 */
@ApplicationScoped
public class SubscriptionHosts {
  private static final int HTTPS = 443;

  @Inject
  @ConfigProperty(name = "sealport.subscription.hosts")
  Optional<String> allowed = Optional.empty();

  /**
   * @throws org.sealport.domain.shared.SealportException SUBSCRIPTION_URL_INVALID,
   *     SUBSCRIPTION_HOST_NOT_ALLOWED
   */
  public String checked(String url) {
    var address = address(url);
    var host = address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    boolean named =
        Arrays.stream(allowed.orElse("").split("[,\\s]+"))
            .map(entry -> entry.toLowerCase(Locale.ROOT))
            .map(entry -> entry.matches(".*:\\d+") ? entry : entry + ":" + HTTPS)
            .anyMatch(entry -> entry.equals(host + ":" + port));
    if (!named) {
      throw SUBSCRIPTION_HOST_NOT_ALLOWED.with(host + ":" + port);
    }
    return url;
  }

  private static URI address(String url) {
    try {
      var address = URI.create(String.valueOf(url));
      boolean plain =
          address.getRawUserInfo() == null
              && address.getRawQuery() == null
              && address.getRawFragment() == null;
      if ("https".equals(address.getScheme()) && address.getHost() != null && plain) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new SealportException(SUBSCRIPTION_URL_INVALID, e, url);
    }
    throw SUBSCRIPTION_URL_INVALID.with(String.valueOf(url));
  }
}
