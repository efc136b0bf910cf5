package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;
import static org.sealport.pages.Find.having;
import static org.sealport.pages.Find.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.SimulatedCloud;
import org.sealport.support.Stack;

/** The provider connects vCenters and sees what was changed in them, in a real browser. */
class VCenterPagesIT {
  private static JsonNode started(String name) {
    return SimulatedCloud.start(
        name, "8.0.3", List.of(SimulatedCloud.store("ssd", name)), List.of());
  }

  /** For people who look at what this test saw. */
  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
  }

  @Test
  void aVCenterIsConnectedOnceItsThumbprintWasSeenAndItsPasswordChangesLater() {
    var name = Cloud.unique("connected");
    var vCenter = started(name);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("root");
      page.navigate(Stack.portal() + "/provider/vcenter/list");
      button(page, "Connect vCenter").click();
      var connect = dialog(page);
      connect.getByLabel("Name").fill(name);
      connect.getByLabel("Address").fill(vCenter.get("url").asText());
      connect.getByLabel("Account").fill(vCenter.get("user").asText());
      connect.getByLabel("Password").fill("wrong");
      assertThat(connect.locator("code")).hasCount(0);
      button(connect, "Look at the certificate").click();
      assertThat(connect.locator("code")).containsText(vCenter.get("thumbprintSha256").asText());
      Axe.inspectDialog(page, "certificate");
      picture(page, "connect");
      button(connect, "Accept and connect").click();
      assertThat(page.locator(".ui-growl-message").last()).containsText("refuses the account");
      connect.getByLabel("Password").fill(vCenter.get("password").asText());
      button(connect, "Accept and connect").click();

      assertThat(row(page, name)).containsText("8.0.3.0");
      assertThat(row(page, name)).containsText("vSphere");
      picture(page, "connected");
      reconnect(page, name, vCenter);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void reconnect(Page page, String name, JsonNode vCenter) {
    row(page, name).getByLabel("Change how " + name + " is reached").click();
    var change = dialog(page);
    assertThat(change.getByLabel("Address")).hasValue(vCenter.get("url").asText());
    assertThat(change.getByLabel("Account")).hasValue(vCenter.get("user").asText());
    assertThat(change.getByLabel("Password")).hasValue("");
    change.getByLabel("Account").fill("second@vsphere.local");
    change.getByLabel("Password").fill("second");
    button(change, "Look at the certificate").click();
    assertThat(change.locator("code")).containsText(vCenter.get("thumbprintSha256").asText());
    Axe.inspectDialog(page, "reconnect");
    picture(page, "reconnect");
    button(change, "Accept and change").click();
    assertThat(page.locator(".ui-growl-message").last())
        .containsText(name + " is reached as you said");
    row(page, name).getByLabel("Read " + name + " again").click();
    assertThat(page.locator(".ui-growl-message").last()).containsText(name + " was read again");
  }

  @Test
  void whatWasChangedInAVCenterIsShownOnTheVmAndToTheProviderWithWhatToDo() {
    var acme = Cloud.of(Api.as("victor"), SimulatedCloud::vdc);
    var vm = acme.createVm("acme-tokyo", true);
    SimulatedCloud.behind(vm, "removeTpm", Map.of());
    Api.as("root")
        .request()
        .post("provider/vcenters/" + SimulatedCloud.vCenter("vc-tokyo") + "/sync");
    String name = acme.vm(vm).path("name");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      assertThat(page.locator("#badges")).containsText("Changed in the vCenter");
      var card = page.locator("section").filter(having("Nothing is overwritten"));
      assertThat(card).containsText("TPM removed");
      assertThat(card).containsText("accept that the TPM is gone");
      Axe.inspect(page, "VM with drift");
      picture(page, "vm-drift");
      button(card, "Accept…").click();
      assertThat(dialog(page)).containsText("Recorded");
      assertThat(dialog(page)).containsText("recorded without a TPM");
      Axe.inspectDialog(page, "accept drift");
      picture(page, "accept-drift");
      button(dialog(page), "Cancel").click();
    }
    try (var browser = Browser.darkJapanese(1440)) {
      var page = browser.signIn("root");
      page.navigate(Stack.portal() + "/provider/drift/list");
      assertThat(row(page, name)).containsText("Acme");
      assertThat(row(page, name)).containsText(SimulatedCloud.nameOf("vc-tokyo"));
      assertThat(row(page, name)).containsText("バックアップ");
      Axe.inspect(page, "drift");
      picture(page, "drift");
      row(page, name).getByText("受け入れる…").click();
      assertThat(dialog(page)).containsText("TPM のない VM として記録します");
      button(dialog(page), "受け入れる").click();
      assertThat(row(page, name)).hasCount(0);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aTenantHasNoListOfDriftAndOliviaConnectsNothing() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/provider/drift/list");
      assertThat(page.locator("h1")).hasText("Not found");
    }
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("olivia");
      page.navigate(Stack.portal() + "/provider/vcenter/list");
      assertThat(button(page, "Connect vCenter")).hasCount(0);
      page.navigate(Stack.portal() + "/provider/drift/list");
      assertThat(page.locator("h1")).hasText("Drift");
    }
  }
}
