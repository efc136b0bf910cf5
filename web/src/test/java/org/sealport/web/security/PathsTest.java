package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @ValueSource(strings = {"/sealport/v1", "/sealport/v1/vms"})
  void apisTakeTokens(String path) {
    assertThat(Paths.isApi(path)).isTrue();
    assertThat(Paths.isPublic(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/session",
        "/cloudapi/1.0.0/x",
        "/oauth/provider/token",
        "/transfer/x"
      })
  void theCompatibleApiHasItsOwnGate(String path) {
    assertThat(Paths.isVcd(path)).isTrue();
    assertThat(Paths.isApi(path)).isFalse();
    assertThat(Paths.isPublic(path)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1} without a token: {2}")
  @CsvSource(
      textBlock =
          """
          GET,    /api/versions,                     true
          POST,   /api/versions,                     false
          POST,   /cloudapi/1.0.0/sessions,          true
          POST,   /cloudapi/1.0.0/sessions/provider, true
          DELETE, /cloudapi/1.0.0/sessions/provider, false
          GET,    /cloudapi/1.0.0/sessions/current,  false
          POST,   /cloudapi/1.0.0/sessions/other,    false
          POST,   /oauth/provider/token,             true
          POST,   /oauth/tenant/acme/token,          true
          POST,   /oauth/tenant/acme/register,       false
          POST,   /oauth/tenant/acme/x/token,        false
          POST,   /oauth/tenant/token,               false
          GET,    /oauth/provider/token,             false
          GET,    /api/org,                          false
          GET,    /api/versions/../org,              false
          """)
  void onlySignInAndVersionsNeedNoToken(String method, String path, boolean open) {
    assertThat(Paths.isVcdSignIn(method, path)).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/provider", "/provider/", "/provider/vcenter/list.xhtml"})
  void theConsoleIsTheProviders(String path) {
    assertThat(Paths.isProviderConsole(path)).isTrue();
  }
}
