package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;
import static org.sealport.pages.Find.having;
import static org.sealport.pages.Find.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Stack;

/** What one does with machines in a real browser. */
class VmPagesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void R10_victorCreatesAVmWithATpmAndSeesItsTaskEndWithoutReload() {
    LabFaults.slow("CREATE", Duration.ofSeconds(4));
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      var name = Cloud.unique("page");
      page.navigate(Stack.portal() + "/vm/create");
      page.locator("#create\\:name").fill(name);
      button(page, "Create VM").click();

      page.waitForURL("**/vm/list");
      search(page, name);
      neverReloads(page);
      assertThat(row(page, name).locator(".chip")).hasText("Busy");
      assertThat(row(page, name).locator(".chip")).hasText("Powered off");
      assertThat(row(page, name)).containsText("TPM 2.0");
      assertThat(page.locator("#taskLatest")).containsText("Create VM");
      wasNotReloaded(page);
    }
  }

  @Test
  void aTaskOfOneVmThatWaitsForItsHostShowsItsPosition() {
    var template = acme.capture(acme.createVm("acme-tokyo", false), "COPY");
    var vdc = acme.vdc("acme-tokyo");
    var vms =
        IntStream.range(0, 8)
            .mapToObj(i -> Map.of("name", "copy-" + i, "template", template))
            .toList();
    LabFaults.slow("CLONE", Duration.ofSeconds(20));
    var many = alice.post("vapps", Map.of("vdc", vdc, "name", Cloud.unique("many"), "vms", vms));
    var working = "tasks/" + many.path("task");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Set.copyOf(states(alice.get(working))).equals(Set.of("RUNNING")));
    var name = Cloud.unique("waits");
    var one = alice.post("templates/" + template + "/vms", Map.of("vdc", vdc, "name", name));
    var waiting = "tasks/" + one.path("task");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Integer.valueOf(1).equals(alice.get(waiting).path("vms[0].queuePosition")));
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.locator("#tasks-toggle").click();
      var rows = page.locator("#taskRows li").filter(having(name));
      assertThat(rows.first()).containsText("Position 1 in the queue");
    }
    LabFaults.clear();
    alice.done(one);
    alice.done(many);
  }

  private static List<String> states(Response task) {
    return task.path("vms.state");
  }

  @Test
  void aMachineRunsOnceItIsMadeIsSuspendedAndItsStateDiscarded() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      var name = Cloud.unique("page-on");
      page.navigate(Stack.portal() + "/vm/create");
      page.locator("#create\\:name").fill(name);
      page.getByLabel("Power on afterwards").check();
      button(page, "Create VM").click();
      page.waitForURL("**/vm/list");
      search(page, name);
      assertThat(row(page, name).locator(".chip")).hasText("Powered on");

      row(page, name).getByRole(AriaRole.LINK).first().click();
      page.waitForURL("**/vm/detail?vm=*");
      button(page, "Suspend").click();
      button(dialog(page), "Suspend").click();
      assertThat(page.locator(".page-head .chip").first()).hasText("Suspended");
      button(page, "Discard suspended state").click();
      button(dialog(page), "Discard suspended state").click();
      assertThat(page.locator(".page-head .chip").first()).hasText("Powered off");
    }
  }

  @Test
  void R1_R2_R5_theFormSaysLiveWhyNoTpmIsPossible() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/create");
      assertThat(page.locator("aside")).containsText("A TPM is possible");

      page.getByLabel("Firmware").selectOption("BIOS");
      assertThat(page.locator("aside .reasons > li")).hasCount(1);
      page.getByLabel("Hardware version").selectOption("13");
      assertThat(page.locator("aside .reasons > li")).hasCount(2);
      assertThat(button(page, "Create VM")).isDisabled();
      page.getByLabel("Add a TPM 2.0").uncheck();
      assertThat(button(page, "Create VM")).isEnabled();
    }
  }

  @Test
  void R6_removingATpmSaysWhatIsLostAndAsksForTheName() {
    var vm = acme.createVm("acme-tokyo", true);
    String name = acme.vm(vm).path("name");
    try (var browser = Browser.desktop()) {
      var page = open(browser, vm);
      neverReloads(page);
      button(page, "Remove TPM").click();
      var dialog = dialog(page);
      assertThat(dialog).containsText("Every secret sealed in this TPM is destroyed for good");
      assertThat(dialog).containsText("recovery keys");

      dialog.getByRole(AriaRole.TEXTBOX).fill("something else");
      button(dialog, "Remove TPM").click();
      assertThat(page.locator("#refusals_container")).containsText("Nothing was done");
      dialog.getByRole(AriaRole.TEXTBOX).fill(name);
      button(dialog, "Remove TPM").click();

      assertThat(page.locator(".page-head")).containsText("No TPM");
      wasNotReloaded(page);
    }
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isFalse();
  }

  @Test
  void theSecondOfTwoEditsIsToldThatSomebodyWasQuicker() {
    var vm = acme.createVm("acme-tokyo", false);
    try (var browser = Browser.desktop()) {
      var first = open(browser, vm);
      var second = browser.tab("/vm/detail?vm=" + vm);
      button(first, "Edit").click();
      button(second, "Edit").click();
      dialog(second).locator("#editForm\\:name").fill(Cloud.unique("second"));
      var winner = Cloud.unique("first");
      dialog(first).locator("#editForm\\:name").fill(winner);
      button(dialog(first), "Save").click();
      assertThat(first.locator("h1")).hasText(winner);

      button(dialog(second), "Save").click();

      assertThat(second.locator("#refusals_container")).containsText("changed");
      assertThat(acme.vm(vm).<String>path("name")).isEqualTo(winner);
    }
  }

  @Test
  void aBusyMachineSaysSoAndRefusesWithTheReason() {
    var vm = acme.createVm("acme-tokyo", false);
    LabFaults.slow("POWER", Duration.ofSeconds(5));
    try (var browser = Browser.desktop()) {
      var page = open(browser, vm);
      neverReloads(page);
      button(page, "Power on").click();

      assertThat(page.locator(".page-head .chip")).hasText("Busy");
      assertThat(button(page, "Edit")).isDisabled();
      assertThat(page.locator("#actionsForm li").filter(having("Edit")))
          .containsText("A task is at work on");
      assertThat(page.locator("#taskBadge .badge")).containsText("1");
      assertThat(page.locator(".page-head .chip")).hasText("Powered on");
      assertThat(button(page, "Power off")).isEnabled();
      wasNotReloaded(page);
    }
  }

  @Test
  void manyMachinesAreDoneAtOnceWithAResultForEach() {
    var stem = Cloud.unique("batch");
    alice.done(alice.post("vms", acme.windowsVm(stem + "-a", "acme-tokyo", false)));
    var running = alice.done(alice.post("vms", acme.windowsVm(stem + "-b", "acme-tokyo", false)));
    acme.power(running, "POWER_ON");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vm/list");
      search(page, stem);
      assertThat(page.locator("tbody tr")).hasCount(2);
      page.locator("tbody .ui-chkbox-box").first().click();
      assertThat(page.locator(".batch")).containsText("1 selected");
      button(page, "Select all 2").click();
      assertThat(page.locator(".batch")).containsText("2 selected");
      button(page.locator(".batch"), "Power on").click();

      var results = dialog(page).locator(".results > li");
      assertThat(results.filter(having(stem + "-a"))).containsText("Started");
      assertThat(results.filter(having(stem + "-b"))).containsText("Refused");
      assertThat(results.filter(having(stem + "-b"))).containsText("powered on");
      page.keyboard().press("Escape");
      assertThat(row(page, stem + "-a").locator(".chip")).hasText("Powered on");
    }
  }

  @Test
  void deletingManyAsksHowMany() {
    var stem = Cloud.unique("gone");
    alice.done(alice.post("vms", acme.windowsVm(stem + "-a", "acme-tokyo", false)));
    alice.done(alice.post("vms", acme.windowsVm(stem + "-b", "acme-tokyo", true)));
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vm/list");
      search(page, stem);
      assertThat(page.locator("tbody tr")).hasCount(2);
      page.locator("thead .ui-chkbox-box").click();
      button(page.locator(".batch"), "Delete").click();
      var losses = dialog(page).locator(".review > li");
      assertThat(losses.filter(having(stem + "-a"))).containsText("no TPM");
      assertThat(losses.filter(having(stem + "-b"))).containsText("its TPM is destroyed");
      dialog(page).getByRole(AriaRole.TEXTBOX).fill("2");
      button(dialog(page), "Delete").click();
      assertThat(page.locator(".results > li")).hasCount(2);
      page.keyboard().press("Escape");

      assertThat(page.locator("main")).containsText("No machine matches these filters");
    }
  }

  private Page open(Browser browser, String vm) {
    var page = browser.signIn("alice");
    page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
    return page;
  }

  private static void search(Page page, String name) {
    page.getByRole(AriaRole.SEARCHBOX).fill(name);
    assertThat(row(page, name).first()).isVisible();
  }

  private static void neverReloads(Page page) {
    page.evaluate("window.still = 'here'");
  }

  private static void wasNotReloaded(Page page) {
    assertThat(page.evaluate("window.still")).isEqualTo("here");
  }
}
