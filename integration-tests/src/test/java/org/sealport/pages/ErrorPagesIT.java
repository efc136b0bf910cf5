package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.KeycloakAdmin;
import org.sealport.support.Stack;

/** What one sees where there is nothing to see. */
class ErrorPagesIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vm/detail?vm=00000000-0000-4000-8000-000000000000",
        "/vm/detail?vm=no-id",
        "/vm/detail",
        "/provider/vcenter/list",
        "/nothing/here"
      })
  void whatIsNotThereOrNotYoursIsNotFound(String path) {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      var answer = page.navigate(Stack.portal() + path);

      assertThat(answer.status()).isIn(400, 404);
      assertThat(page.locator("h1")).hasText("Not found");
      assertThat(page.locator("main")).containsText("belongs to another organization");
      assertThat(answer.headerValue("content-security-policy"))
          .contains("script-src 'self' 'nonce-");
      page.locator("main a.ui-button, main .ui-linkbutton a").first().click();
      assertThat(page.locator("h1")).hasText("Overview");
    }
  }

  @Test
  void whatTheRoleNeverAllowsIsForbiddenInWords() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("uma");
      var answer = page.navigate(Stack.portal() + "/vm/create");

      assertThat(answer.status()).isEqualTo(403);
      assertThat(page.locator("h1")).hasText("Not allowed");
      assertThat(page.locator("main")).containsText("Ask an administrator");
    }
  }

  @Test
  void whoBelongsToNoOrganizationIsToldSoInsteadOfAnEmptyPortal() {
    var keycloak = new KeycloakAdmin();
    var username = Cloud.unique("alone");
    var person = keycloak.createPerson(username, "Alone");
    try (var browser = Browser.desktop()) {
      Page page = browser.signIn(username);

      assertThat(page.locator("h1")).hasText("Not allowed");
      assertThat(page.locator("nav#nav a")).hasCount(0);
    } finally {
      keycloak.remove(person);
    }
  }

  @Test
  void theErrorPageSaysWhatToDo() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/error/500");

      assertThat(page.locator("h1")).hasText("Something went wrong");
      assertThat(page.locator("main")).containsText("Try again");
    }
  }
}
