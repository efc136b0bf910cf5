package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;
import static org.sealport.pages.Find.row;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** Leases are told of before they end, and renewed. */
class LeasePagesIT {
  private static final int TWO_DAYS = 2 * 86400;

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void whatHasExpiredSaysSoAndStartsOnceItIsRenewed() throws SQLException {
    var vApp = vApp(0, TWO_DAYS);
    String name = victor.get("vapps/" + vApp).path("name");
    begunLongAgo(vApp, "3 days");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vapp/list");
      page.locator("#list\\:search").fill(name);
      assertThat(row(page, name)).containsText("Expired");

      page.navigate(Stack.portal() + "/vapp/detail?vapp=" + vApp);
      var banner = page.locator("#leaseBanner");
      assertThat(banner).containsText("Nothing was deleted");
      assertThat(button(page, "Power on")).isDisabled();
      Axe.inspect(page, "an expired vApp");
      button(page, "Renew").focus();
      page.keyboard().press("Enter");

      assertThat(banner).not().containsText("Lease of");
      assertThat(button(page, "Power on")).isEnabled();
      assertThat(browser.complaints()).isEmpty();
    }
    victor.done(victor.post("vapps/" + vApp + "/power", Map.of("operation", "POWER_ON")));
  }

  @Test
  void whatEndsWithinADayIsToldAndTheLeaseIsChangedInADialog() {
    var vm = acme.createVm("acme-tokyo", false);
    String vApp = acme.vm(vm).path("vApp");
    victor.put("vapps/" + vApp + "/lease", Map.of("runtimeSeconds", 7200, "storageSeconds", 0));
    acme.power(vm, "POWER_ON");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      assertThat(page.locator("#leaseBanner")).containsText("then it is suspended");
      assertThat(page.locator("#badges")).containsText("Lease ends soon");

      button(page, "Renew or change the lease").click();
      Axe.inspectDialog(page, "a lease");
      page.locator("#leaseForm\\:runtime").selectOption("604800");
      button(dialog(page), "Renew").click();

      assertThat(page.locator("#badges")).not().containsText("Lease ends soon");
      assertThat(page.locator("#leaseBanner")).not().containsText("Lease of");
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(victor.get("vapps/" + vApp).<Integer>path("lease.runtimeSeconds")).isEqualTo(604800);
  }

  @Test
  void anAdministratorDecidesForTheOrganizationAndOthersDoNot() {
    var gina = Api.as("gina");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("gina");
      page.navigate(Stack.portal() + "/settings/");
      page.locator("#leases\\:runtime").selectOption("86400");
      page.locator("#leases\\:end").selectOption("true");
      Axe.inspect(page, "the lease policy");
      page.locator("#leases").getByText("Save").click();

      assertThat(page.getByText("The policy applies from now on").first()).isVisible();
      assertThat(gina.get("lease-policy").<Integer>path("runtimeSeconds")).isEqualTo(86400);
      assertThat(gina.get("lease-policy").<Boolean>path("powerOff")).isTrue();
      assertThat(browser.complaints()).isEmpty();
    } finally {
      gina.put("lease-policy", Map.of("runtimeSeconds", 0, "storageSeconds", 0, "powerOff", false));
    }
  }

  private String vApp(int runtime, int storage) {
    var vms = java.util.List.of(Cloud.blank("one", false, Map.of()));
    var wanted = Map.of("vdc", acme.vdc("acme-tokyo"), "name", Cloud.unique("leased"), "vms", vms);
    var vApp = victor.done(victor.post("vapps", wanted));
    var renewed =
        victor.put(
            "vapps/" + vApp + "/lease",
            Map.of("runtimeSeconds", runtime, "storageSeconds", storage));
    assertThat(renewed.statusCode()).as(renewed.asString()).isEqualTo(200);
    return vApp;
  }

  private static void begunLongAgo(String vApp, String ago) throws SQLException {
    try (var database = Stack.database();
        var update =
            database.prepareStatement(
                "update vapp set resting_since = now() - ?::interval, lease_renewed_at = null where id = ?")) {
      update.setString(1, ago);
      update.setObject(2, UUID.fromString(vApp));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
