package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** Organizations are disabled and deleted in the console; templates are downloaded. */
class OrganizationPagesIT {
  private final Api root = Api.as("root");

  @Test
  void anOrganizationIsDisabledThenDeletedByItsTypedName() {
    var name = Cloud.unique("console");
    var made = root.post("provider/organizations", Map.of("name", name, "displayName", name));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("root");
      page.navigate(Stack.portal() + "/provider/organization/list");

      button(page, "Disable " + name).click();
      Axe.inspectDialog(page, "disable an organization");
      button(dialog(page), "Disable").click();
      assertThat(button(page, "Enable " + name)).isVisible();
      assertThat(root.get("provider/organizations/" + made.path("id")).<Boolean>path("enabled"))
          .isFalse();

      button(page, "Delete " + name).click();
      Axe.inspectDialog(page, "delete an organization");
      dialog(page).locator("input[type=text]").fill(name);
      button(dialog(page), "Delete").click();
      assertThat(button(page, "Delete " + name)).hasCount(0);
      assertThat(root.get("provider/organizations").<List<String>>path("items.name"))
          .doesNotContain(name);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aTemplatesPageHasItsPackageMadeAndGivesIt() {
    var alice = Api.as("alice");
    var acme = Cloud.of(alice);
    var template = acme.capture(acme.createVm("acme-tokyo", true), "REPLACE");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/template?template=" + template);
      button(page, "Make OVA").click();

      var link = page.getByText("Download as OVA");
      link.waitFor();
      var file = page.waitForDownload(link::click);
      assertThat(file.failure()).isNull();
      assertThat(file.suggestedFilename()).isEqualTo("template.ova");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
