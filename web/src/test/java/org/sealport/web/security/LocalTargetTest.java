package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is sent to another site after sign-in. */
class LocalTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/vm/list", "/vm/list.xhtml?page=2&sort=name", "/a//b", "/?x=http://y"})
  void aPageOfThePortalIsKept(String target) {
    assertThat(LocalTarget.checked(target)).isEqualTo(target);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "evil",
        "/x\r\nSet-Cookie: a=b",
        "/\t/evil.example",
        "/sign-in/callback?code=1",
        "/sign-out",
        "/choose-organization?target=/"
      })
  void anythingElseLeadsHome(String target) {
    assertThat(LocalTarget.checked(target)).isEqualTo("/");
  }
}
