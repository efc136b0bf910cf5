package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.KeycloakAdmin;
import org.sealport.support.Stack;

/** How sign-ins begin, go on and end, between the portal and the real Keycloak. */
class SessionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KeycloakAdmin keycloak = new KeycloakAdmin();
  private final String username = Cloud.unique("person");
  private String person;

  @BeforeEach
  void somebodyJoins() {
    person = keycloak.createPerson(username, "Before");
    keycloak.join(person, "acme");
  }

  @AfterEach
  void cleanUp() {
    keycloak.accessTokensLive(0);
    keycloak.remove(person);
  }

  @Test
  void signOutEndsTheSessionInKeycloakToo() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn(username);
      page.navigate(Stack.portal() + "/sign-out");
      page.navigate(Stack.portal() + "/index");

      asksToSignIn(page);
    }
  }

  @Test
  void aSessionThatAnAdministratorEndsIsOverAtTheNextClickAndThePageIsNotForgotten() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn(username);

      keycloak.signOut(person);
      page.navigate(Stack.portal() + "/index?kept=yes");
      asksToSignIn(page);
      Browser.identify(page, username);

      page.waitForURL(url -> url.startsWith(Stack.portal() + "/index?kept=yes"));
    }
  }

  @Test
  void aForgedLogoutTokenEndsNothing() {
    var answer =
        RestAssured.given()
            .relaxedHTTPSValidation()
            .formParam("logout_token", "eyJhbGciOiJub25lIn0.e30.")
            .post(Stack.portal() + "/sign-out/back-channel");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void whatKeycloakKnowsNewOfAPersonShowsAfterTheAccessTokensLifeWithoutSigningInAgain() {
    keycloak.accessTokensLive(2);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn(username);
      assertThat(page.locator("header .menu-box", fullName("Test Before"))).hasCount(1);

      keycloak.change(person, Map.of("lastName", "After"));
      openUntil(page, () -> page.locator("header .menu-box", fullName("Test After")).count() == 1);
    }
  }

  @Test
  void aDeactivatedPersonIsOutAfterTheAccessTokensLifeAndTheAddressIsKept() {
    keycloak.accessTokensLive(2);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn(username);

      keycloak.change(person, Map.of("enabled", false));
      openUntil(page, () -> page.url().startsWith(Stack.issuer()));
      keycloak.change(person, Map.of("enabled", true));
      page.navigate(Stack.portal() + "/index?kept=yes");
      Browser.identify(page, username);

      page.waitForURL(url -> url.startsWith(Stack.portal() + "/index?kept=yes"));
    }
  }

  private static Page.LocatorOptions fullName(String name) {
    return new Page.LocatorOptions().setHasText(name);
  }

  /** Clicks on until what is waited for has come. */
  private static void openUntil(Page page, java.util.function.BooleanSupplier come) {
    var deadline = Instant.now().plus(PATIENCE);
    do {
      assertThat(Instant.now()).as("it comes in time").isBefore(deadline);
      page.navigate(Stack.portal() + "/index?kept=yes");
    } while (!come.getAsBoolean());
  }

  private static void asksToSignIn(Page page) {
    page.waitForURL(url -> url.startsWith(Stack.issuer()));
    assertThat(page.locator("input[name=username]")).isVisible();
  }
}
