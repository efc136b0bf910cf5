package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path is closed unless it is listed. */
class PathsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/ready",
        "/jakarta.faces.resource/x.css.xhtml",
        "/openapi",
        "/sign-out/back-channel"
      })
  void listedPathsAreOpen(String path) {
    assertThat(Paths.isPublic(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/healthy", "/vm/list.xhtml", "/sign-input", "/vm/error", "/HEALTH", ""})
  void allOthersAreClosed(String path) {
    assertThat(Paths.isPublic(path)).isFalse();
    assertThat(Paths.isApi(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sealport/v1", "/sealport/v1/vms", "/api/session", "/cloudapi/1.0.0/x"})
  void apisTakeTokens(String path) {
    assertThat(Paths.isApi(path)).isTrue();
    assertThat(Paths.isPublic(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/provider", "/provider/", "/provider/vcenter/list.xhtml"})
  void theConsoleIsTheProviders(String path) {
    assertThat(Paths.isProviderConsole(path)).isTrue();
  }
}
