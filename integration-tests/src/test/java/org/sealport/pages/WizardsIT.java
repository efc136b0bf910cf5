package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.Stack;

/** The wizards: steps, back without loss, and a review that says what becomes of each TPM. */
class WizardsIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void R12_R16_aVAppIsBuiltOfABlankVmAndATemplate() {
    try (var browser = Browser.wide(1440)) {
      var page = browser.signIn("victor");
      var name = Cloud.unique("built");
      page.navigate(Stack.portal() + "/vapp/build.xhtml");
      name(page).fill(name);
      page.getByLabel("Virtual data center").selectOption(acme.vdc("acme-tokyo"));
      isAccessible(page);
      button(page, "Next");
      button(page, "Add blank VM");
      name(page).fill("first");
      isAccessible(page);
      button(page, "Next");
      assertThat(page.getByText("It gets a new TPM")).isVisible();
      isAccessible(page);

      button(page, "Back");
      assertThat(name(page)).hasValue("first");
      button(page, "Next");
      button(page, "Build vApp");

      page.waitForURL(url -> url.contains("/vapp/detail"));
      assertThat(page.getByRole(AriaRole.HEADING, heading(name))).isVisible();
    }
  }

  @Test
  void R20_theReviewSaysWhatACopyMeansAndWhyItCannotBe() {
    var operations = new Operations(victor);
    var vApp = operations.build("acme-tokyo", List.of(operations.blank("secret", true)));
    try (var browser = Browser.wide(390)) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vapp/transfer.xhtml?what=copy-vapp&id=" + vApp);
      page.getByLabel("Virtual data center").selectOption(acme.vdc("acme-tokyo"));
      name(page).fill(Cloud.unique("copy"));
      isAccessible(page);
      button(page, "Next");
      page.getByLabel("All TPMs").selectOption("REPLACE");
      isAccessible(page);
      button(page, "Next");
      assertThat(page.getByText("It gets a TPM of its own without any secrets")).isVisible();
      isAccessible(page);

      button(page, "Back");
      button(page, "Back");
      page.getByLabel("Virtual data center").selectOption(acme.vdc("acme-fukuoka"));
      button(page, "Next");
      button(page, "Next");
      assertThat(page.getByText("R26").first()).isVisible();
    }
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator name(Page page) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"));
  }

  /** An icon is a letter of its own in front of a button's name. */
  private static void button(Page page, String name) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + name + "$")))
        .click();
    page.waitForLoadState();
  }

  private static void isAccessible(Page page) {
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(
                        rule ->
                            rule.getId()
                                + " "
                                + rule.getNodes().stream().map(n -> n.getHtml()).toList())
                    .toList())
        .isEmpty();
  }
}
