package org.sealport.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.shared.SealportException;

/** A subscription is no way into the provider's own network. */
class SubscriptionHostsTest {
  private final SubscriptionHosts hosts = new SubscriptionHosts();

  SubscriptionHostsTest() {
    hosts.allowed = Optional.of("cloud.example.com, localhost:9443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cloud.example.com/publications/a/b",
        "https://CLOUD.example.com:443/publications/a/b",
        "https://localhost:9443/publications/a/b"
      })
  void whatTheProviderNamesIsAllowed(String url) {
    assertThat(hosts.checked(url)).isEqualTo(url);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://cloud.example.com:8443/x, SUBSCRIPTION_HOST_NOT_ALLOWED",
    "https://cloud.example.com.evil/x, SUBSCRIPTION_HOST_NOT_ALLOWED",
    "https://localhost/x,              SUBSCRIPTION_HOST_NOT_ALLOWED",
    "https://169.254.169.254/x,        SUBSCRIPTION_HOST_NOT_ALLOWED",
    "http://cloud.example.com/x,       SUBSCRIPTION_URL_INVALID",
    "https://a@cloud.example.com/x,    SUBSCRIPTION_URL_INVALID",
    "https://cloud.example.com/x?y=z,  SUBSCRIPTION_URL_INVALID",
    "https://cloud.example.com/x#y,    SUBSCRIPTION_URL_INVALID",
    "file:///etc/passwd,               SUBSCRIPTION_URL_INVALID",
    "https://[,                        SUBSCRIPTION_URL_INVALID"
  })
  void everythingElseIsNot(String url, CatalogProblem problem) {
    refused(url, problem);
  }

  @Test
  void withoutASettingNothingIsAllowed() {
    hosts.allowed = Optional.empty();

    refused("https://cloud.example.com/x", CatalogProblem.SUBSCRIPTION_HOST_NOT_ALLOWED);
  }

  private void refused(String url, CatalogProblem problem) {
    assertThatThrownBy(() -> hosts.checked(url))
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
