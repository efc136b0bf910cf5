package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.having;
import static org.sealport.pages.Find.link;

import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** What each role sees: hidden when it never may, disabled with the reason when it may not now. */
class RolesIT {
  @Test
  void connieSeesMachinesAndNothingToDoWithThem() {
    var vm = Cloud.of(Api.as("alice")).createVm("acme-tokyo", false);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("connie");

      assertThat(page.locator("#nav a"))
          .hasText(new String[] {"Overview", "Virtual machines", "TPM identities"});
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      assertThat(page.locator("#actionsForm button")).hasCount(0);
      assertThat(link(page, "Create VM")).hasCount(0);
      page.navigate(Stack.portal() + "/catalog/list");
      assertThat(page.locator("h1")).hasText("Not allowed");
    }
  }

  @Test
  void umaMayUseMachinesButNotChangeThem() {
    var vm = Cloud.of(Api.as("alice")).createVm("acme-tokyo", false);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("uma");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);

      assertThat(button(page, "Power on")).isEnabled();
      assertThat(button(page, "Power off")).isDisabled();
      for (var never : new String[] {"Edit", "Add TPM", "Save to catalog", "Delete"}) {
        assertThat(button(page, never)).hasCount(0);
      }
      assertThat(page.locator("#nav a").filter(having("Catalogs"))).hasCount(0);
    }
  }

  @Test
  void oliviaSeesTheConsoleAndChangesNothing() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("olivia");
      page.navigate(Stack.portal() + "/provider/vcenter/list");

      assertThat(link(page, "vc-tokyo")).isVisible();
      assertThat(button(page, "Register vCenter")).hasCount(0);
      assertThat(page.locator(".row-menu button")).hasCount(0);
      page.navigate(Stack.portal() + "/provider/organization/list");
      assertThat(page.locator(".page-head .actions button")).hasCount(0);
    }
  }

  @Test
  void R6_whatCannotBeDoneNowStaysVisibleWithEveryReason() {
    var alice = Api.as("alice");
    var acme = Cloud.of(alice);
    var vm = acme.createVm("acme-tokyo", true);
    acme.power(vm, "POWER_ON");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);

      assertThat(button(page, "Remove TPM")).isDisabled();
      assertThat(page.locator("#actionsForm li").filter(having("Remove TPM")).locator(".why"))
          .containsText("powered off");
    }
  }
}
