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

/** Whose something is and who reaches it, in a real browser. */
class AccessPagesIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final String vm = acme.createVm("acme-tokyo", false);
  private final String vApp = acme.vm(vm).path("vApp");
  private final String name = acme.vm(vm).path("name");

  private void restrict(String everyone, String member, String level) {
    var members = List.of(Map.of("name", member, "level", level));
    var body = Map.of("everyone", everyone, "members", members);
    assertThat(victor.put("vapps/" + vApp + "/access", body).statusCode()).isEqualTo(204);
  }

  @Test
  void anOwnerLetsSomeMembersInAndTheListSaysThatItIsRestricted() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      button(page, "Access").click();
      var dialog = dialog(page);
      assertThat(dialog.getByLabel("Owner")).hasValue("victor");
      Axe.inspectDialog(page, "access to a VM");
      dialog.getByLabel("Everyone in the organization").selectOption("NONE");
      dialog.getByLabel("Add members").fill("carol, uma");
      dialog.locator("#accessForm\\:addedLevel").selectOption("CHANGE");
      button(dialog, "Save").click();

      assertThat(page.locator("#passing_container")).containsText("The access to " + name);
      var access = victor.get("vapps/" + vApp + "/access");
      assertThat(access.<String>path("everyone")).isEqualTo("NONE");
      assertThat(access.<List<String>>path("members.name")).containsExactly("carol", "uma");
      assertThat(access.<List<String>>path("members.level")).containsOnly("CHANGE");
      page.navigate(Stack.portal() + "/vm/list?q=" + name);
      assertThat(page.locator("tbody tr").filter(Find.having(name))).containsText("Restricted");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aMemberIsRefusedByNameAndNothingChanges() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      button(page, "Access").click();
      dialog(page).getByLabel("Add members").fill("gina");
      button(dialog(page), "Save").click();

      assertThat(page.locator("#refusals_container")).containsText("no members");
      assertThat(victor.get("vapps/" + vApp + "/access").<List<?>>path("members")).isEmpty();
    }
  }

  @Test
  void whoMayOnlyReadSeesWhyAndWhoCouldGiveMore() {
    restrict("NONE", "carol", "READ_ONLY");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("carol");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      assertThat(page.locator("#actionsForm"))
          .containsText(
              "This needs Change access to " + name + "; you have ReadOnly. Its owner victor");
      button(page, "Access").click();
      assertThat(dialog(page)).containsText("ReadOnly");
      assertThat(button(dialog(page), "Save")).hasCount(0);
    }
  }

  @Test
  void whoGivesItAwayEndsAtTheList() {
    restrict("NONE", "carol", "READ_ONLY");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      button(page, "Access").click();
      dialog(page).getByLabel("Owner").fill("carol");
      button(dialog(page), "Save").click();

      page.waitForURL("**/vm/list");
      assertThat(victor.get("vms/" + vm).statusCode()).isEqualTo(404);
      assertThat(Api.as("carol").get("vms/" + vm).<String>path("owner")).isEqualTo("carol");
    }
  }

  @Test
  void aCatalogIsLeftToItsOwnerAndSaysSo() {
    var carol = Api.as("carol");
    String catalog = carol.post("catalogs", Map.of("name", Cloud.unique("golden"))).path("id");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("carol");
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog);
      button(page, "Access").click();
      Axe.inspectDialog(page, "access to a catalog");
      dialog(page).getByLabel("Everyone in the organization").selectOption("READ_ONLY");
      button(dialog(page), "Save").click();

      assertThat(page.locator("#passing_container")).containsText("The access to golden");
      assertThat(carol.get("catalogs/" + catalog).<Boolean>path("restricted")).isTrue();
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog);
      assertThat(page.locator("#badges")).containsText("Restricted");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
