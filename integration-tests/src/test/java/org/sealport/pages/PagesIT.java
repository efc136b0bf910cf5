package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** The pages in a real browser, signed in through Keycloak. */
class PagesIT {
  private static final List<String> PORTAL =
      List.of(
          "/",
          "/vm/list.xhtml",
          "/vm/create.xhtml",
          "/vapp/list.xhtml",
          "/catalog/list.xhtml",
          "/vdc/list.xhtml",
          "/task/list.xhtml");
  private static final List<String> ADMINISTRATION =
      List.of("/activity/list.xhtml", "/settings/index.xhtml");
  private static final List<String> CONSOLE =
      List.of(
          "/provider/index.xhtml",
          "/provider/vcenter/list.xhtml",
          "/provider/keyprovider/list.xhtml",
          "/provider/organization/list.xhtml",
          "/provider/task/list.xhtml",
          "/provider/activity/list.xhtml");

  @ParameterizedTest(name = "{0} pixels wide")
  @ValueSource(ints = {1440, 390})
  void noPageHasAnAxeViolationOrScrollsSideways(int width) {
    try (var browser = Browser.wide(width)) {
      var page = browser.signIn("victor");
      PORTAL.forEach(path -> inspect(page, path));
    }
    try (var browser = Browser.wide(width)) {
      var page = browser.signIn("alice");
      ADMINISTRATION.forEach(path -> inspect(page, path));
    }
    try (var browser = Browser.wide(width)) {
      var page = browser.signIn("root");
      CONSOLE.forEach(path -> inspect(page, path));
    }
  }

  private static void inspect(Page page, String path) {
    var answer = page.navigate(Stack.portal() + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(
            violations.stream()
                .map(
                    rule ->
                        rule.getId()
                            + " "
                            + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .collect(Collectors.toList()))
        .as(path)
        .isEmpty();
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("%s fits its window", path)
        .isLessThanOrEqualTo(0);
  }

  @Test
  void R10_victorCreatesAVmWithATpmAndSeesItsTaskEndWithoutReload() {
    try (var browser = Browser.wide(1440)) {
      var page = browser.signIn("victor");
      var name = Cloud.unique("page");
      page.navigate(Stack.portal() + "/vm/create.xhtml");
      page.getByLabel("Name").fill(name);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create VM")).click();

      assertThat(page.getByText(name).first()).isVisible();
      page.navigate(Stack.portal() + "/vm/list.xhtml");
      var row = page.locator("tr", new Page.LocatorOptions().setHasText(name));
      assertThat(row.getByText("TPM 2.0")).isVisible();
    }
  }

  @Test
  void signOutEndsTheSessionInKeycloakToo() {
    try (var browser = Browser.wide(1440)) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/sign-out");
      page.navigate(Stack.portal() + "/vm/list.xhtml");
      page.waitForURL(url -> url.startsWith(Stack.issuer()));

      assertThat(page.locator("input[name=username]")).isVisible();
    }
  }

  @Test
  void anotherOrganizationsPageIsNotFoundAndForATenantThereIsNoConsole() {
    try (var browser = Browser.wide(1440)) {
      var page = browser.signIn("victor");

      assertThat(page.navigate(Stack.portal() + "/provider/vcenter/list.xhtml").status())
          .isEqualTo(404);
      assertThat(
              page.navigate(
                      Stack.portal() + "/vm/detail.xhtml?vm=00000000-0000-4000-8000-000000000000")
                  .status())
          .isEqualTo(404);
    }
  }
}
