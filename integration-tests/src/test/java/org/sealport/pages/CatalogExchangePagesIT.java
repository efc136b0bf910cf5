package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/**
 * Sharing, publishing and subscribing to catalogs, and their templates' ways, in a real browser.
 */
class CatalogExchangePagesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  private String catalog() {
    return alice.post("catalogs", Map.of("name", Cloud.unique("exchange"))).path("id");
  }

  private String capture(String catalog, String choice) {
    var vm = acme.createVm("acme-tokyo", true);
    var body = Map.of("catalog", catalog, "name", Cloud.unique("item"), "tpmProvisioning", choice);
    return alice.done(alice.post("vapps/" + acme.vm(vm).path("vApp") + "/captures", body));
  }

  @Test
  void aCatalogIsSharedByNameAndShowsWithWhom() {
    var catalog = catalog();
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog);
      button(page, "Share").click();
      Axe.inspectDialog(page, "share a catalog");
      dialog(page).getByLabel("With these organizations").fill("globex");
      button(dialog(page), "Share").click();

      assertThat(page.locator("#badges")).containsText("shared with globex");
      page.navigate(Stack.portal() + "/catalog/list");
      assertThat(page.locator("main")).containsText("shared with globex");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void R34_whoPublishesSeesWhichTemplateMayNotLeaveAndIsRefused() {
    var catalog = catalog();
    capture(catalog, "COPY");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog);
      button(page, "Publish").click();
      var dialog = dialog(page);
      assertThat(dialog.locator(".reasons")).containsText("cannot be published");
      Axe.inspectDialog(page, "publish a catalog");
      dialog.getByLabel("Password for subscribers").fill("a long enough password");
      button(dialog, "Publish").click();

      assertThat(page.locator("#refusals_container")).containsText("cannot be published");
      assertThat(alice.get("catalogs/" + catalog).<String>path("publishedAt")).isNull();
    }
  }

  @Test
  void whatIsPublishedShowsItsAddressAndAnotherCatalogSubscribes() {
    var catalog = catalog();
    capture(catalog, "REPLACE");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog);
      button(page, "Publish").click();
      dialog(page).getByLabel("Password for subscribers").fill("a long enough password");
      button(dialog(page), "Publish").click();
      assertThat(page.locator("#exchange")).containsText("/publications/");
      assertThat(page.locator("#badges")).containsText("published");

      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog());
      button(page, "Subscribe").click();
      Axe.inspectDialog(page, "subscribe to a catalog");
      var dialog = dialog(page);
      dialog.getByLabel("Address of the published catalog").fill("https://elsewhere.example.com/x");
      dialog.getByLabel("Its password").fill("a long enough password");
      button(dialog, "Subscribe").click();
      assertThat(page.locator("#refusals_container")).containsText("does not allow");
    }
  }

  @Test
  void aTemplateIsMovedToAnotherCatalog() {
    var template = capture(catalog(), "COPY");
    var to = Cloud.unique("target");
    String id = alice.post("catalogs", Map.of("name", to)).path("id");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/template?template=" + template);
      button(page, "Copy or move").click();
      var dialog = dialog(page);
      assertThat(dialog.locator(".review")).isVisible();
      Axe.inspectDialog(page, "copy or move a template");
      dialog.getByLabel("What to do").selectOption("true");
      dialog.getByLabel("To catalog").selectOption(id);
      button(dialog, "Go on").click();

      assertThat(page.locator(".breadcrumbs")).containsText(to);
      assertThat(alice.get("templates/" + template).<String>path("catalog")).isEqualTo(id);
    }
  }
}
