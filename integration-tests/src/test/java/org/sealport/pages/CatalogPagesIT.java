package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;
import static org.sealport.pages.Find.having;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** Templates in a real browser: upload, capture with copy or replace, instantiation. */
class CatalogPagesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  @Test
  void R31_anOvaIsUploadedWithProgressAndBecomesATemplateThatReplaces() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      var name = Cloud.unique("ova");
      page.navigate(Stack.portal() + "/catalog/upload");
      choose(page, name + ".ova", OvaBuilder.vm("app").withTpm().ova());
      assertThat(page.locator("#upload-name")).hasValue(name);
      var held = new ArrayList<Route>();
      page.route("**/uploads/*/files/*", held::add);
      upload(page);
      assertThat(page.getByRole(AriaRole.PROGRESSBAR).locator("visible=true")).isVisible();
      assertThat(page.locator("#upload-state")).containsText(name + ".ova");
      page.waitForCondition(() -> !held.isEmpty());
      held.forEach(Route::resume);

      assertThat(page.locator("#upload-state")).containsText("A task makes the template");
      var template = openTemplate(page, name);
      assertThat(template).containsText("Replace the TPM");
      assertThat(template).containsText("Uploaded");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void R13_theDescriptorIsJudgedBeforeAnythingIsSentAndAPackageBecomesAVApp() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      var name = Cloud.unique("package");
      page.navigate(Stack.portal() + "/vapp/list");
      page.getByRole(AriaRole.LINK).filter(having("From OVF or OVA")).click();
      assertThat(page.locator("#upload-into")).hasValue("vapp");
      assertThat(page.locator("#upload-catalog")).isHidden();
      page.locator("#upload-vdc").selectOption(acme.vdc("acme-fukuoka"));
      choose(page, name + ".ova", OvaBuilder.vm("app").withTpm().ova());
      assertThat(page.locator("#upload-review .reasons")).containsText("key provider");
      assertThat(page.locator("#upload-go")).isDisabled();
      page.locator("#upload-vdc").selectOption(acme.vdc("acme-tokyo"));
      assertThat(page.locator("#upload-review")).containsText("new TPM");
      assertThat(page.locator("#upload-review .reasons")).hasCount(0);
      page.locator("#upload-go").click();

      assertThat(page.locator("#upload-state")).containsText("A task makes the vApp");
      page.navigate(Stack.portal() + "/vapp/list");
      page.getByRole(AriaRole.SEARCHBOX).fill(name);
      assertThat(page.locator("tbody tr").filter(having(name))).containsText("0 of 1 powered on");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void R11_oneMachineOfATemplateBecomesAStandaloneVmWithTheChosenTpm() {
    var template = acme.capture(acme.createVm("acme-tokyo", true), "COPY");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/template?template=" + template);
      button(page, "Instantiate").click();
      var dialog = dialog(page);
      assertThat(dialog.locator(".review")).containsText("a copy of the TPM");
      dialog.locator("#instantiateForm\\:what").selectOption(new SelectOption().setIndex(1));
      dialog.locator("#instantiateForm\\:tpms").selectOption("REPLACE");
      assertThat(dialog.locator(".review")).containsText("a TPM of its own");
      var name = Cloud.unique("alone");
      dialog.locator("#instantiateForm\\:name").fill(name);
      button(dialog, "Instantiate").click();
      assertThat(dialog).isHidden();

      page.navigate(Stack.portal() + "/vm/list");
      page.getByRole(AriaRole.SEARCHBOX).fill(name);
      assertThat(page.locator("tbody tr").filter(having(name))).isVisible();
    }
  }

  @Test
  void R25_aCaptureIsReviewedMachineByMachineBeforeItIsStarted() {
    var vms =
        Stream.of("kept", "renewed")
            .map(name -> acme.windowsVm(name, "acme-tokyo", true))
            .peek(vm -> vm.remove("vdc"))
            .toList();
    var body = Map.of("vdc", acme.vdc("acme-tokyo"), "name", Cloud.unique("two"), "vms", vms);
    var vApp = alice.done(alice.post("vapps", body));
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vapp/detail?vapp=" + vApp);
      button(page, "Save to catalog").click();
      var dialog = dialog(page);
      assertThat(dialog.locator(".review li")).hasCount(0);
      dialog.locator("label.choice").filter(having("Copy the TPM")).click();
      assertThat(dialog.locator(".review")).containsText("a copy of the TPM of renewed");
      dialog.locator(".singles summary").click();
      dialog
          .locator(".singles li")
          .filter(having("renewed"))
          .locator("select")
          .selectOption("REPLACE");
      assertThat(dialog.locator(".review")).containsText("a TPM of its own");
      assertThat(dialog.locator(".review")).containsText("a copy of the TPM of kept");
      var name = Cloud.unique("mixed");
      dialog.locator("#captureForm\\:name").fill(name);
      button(dialog, "Save to catalog").click();
      assertThat(dialog).isHidden();

      var template = openTemplate(page, name);
      assertThat(template).containsText("Copy some TPMs, replace others");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void aDamagedOvaIsRefusedWithItsReason() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/upload");
      choose(page, "bad.ova", OvaBuilder.vm("bad").withDamagedDisk().ova());
      upload(page);

      assertThat(page.locator("#upload-refused")).containsText("checksum");
      assertThat(page.locator("#upload-go")).isEnabled();
    }
  }

  @Test
  void R14_R21_whoSavesAMachineChoosesCopyOrReplaceByItsConsequence() {
    var vm = acme.createVm("acme-tokyo", true);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      for (var choice : List.of("Copy the TPM", "Replace the TPM")) {
        var name = Cloud.unique("template");
        page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
        button(page, "Save to catalog").click();
        var dialog = dialog(page);
        assertThat(dialog).containsText("same endorsement key and the same secrets");
        assertThat(dialog).containsText("TPM of its own without any secrets");
        dialog.getByLabel("Name of the template").fill(name);
        button(dialog, "Save to catalog").click();
        assertThat(page.locator("#refusals_container")).containsText("Choose copy or replace");
        dialog.locator("label.choice").filter(having(choice)).click();
        button(dialog, "Save to catalog").click();
        assertThat(dialog).isHidden();

        var template = openTemplate(page, name);
        assertThat(template).containsText(choice);
        instantiate(page, choice.startsWith("Copy") ? "a copy of the TPM" : "a TPM of its own");
      }
    }
    assertThat(acme.endorsementKeys(vm)).isNotEmpty();
  }

  @Test
  void R33_aVdcWhereATemplateCannotBeInstantiatedSaysEveryReason() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(
          Stack.portal() + "/catalog/detail?catalog=" + alice.idOf("catalogs", "golden-images"));
      page.locator("tr").filter(having("windows-11")).getByRole(AriaRole.BUTTON).click();
      var dialog = dialog(page);
      assertThat(dialog.locator(".review > li")).hasCount(1);
      dialog.getByLabel("Virtual data center").selectOption(acme.vdc("acme-fukuoka"));

      assertThat(dialog.locator(".reasons")).containsText("key provider");
      assertThat(dialog.locator(".reasons")).containsText("Who can help");
    }
  }

  private void instantiate(Page page, String outcome) {
    button(page, "Instantiate").click();
    var dialog = dialog(page);
    assertThat(dialog.locator(".review")).containsText(outcome);
    var name = Cloud.unique("instance");
    dialog.locator("#instantiateForm\\:name").fill(name);
    button(dialog, "Instantiate").click();
    assertThat(dialog).isHidden();
    page.navigate(Stack.portal() + "/vapp/list");
    page.getByRole(AriaRole.SEARCHBOX).fill(name);
    var row = page.locator("tbody tr").filter(having(name));
    assertThat(row).containsText("0 of 1 powered on");
  }

  /** Waits in the catalog until the template is there, and opens it. */
  private Locator openTemplate(Page page, String name) {
    page.navigate(
        Stack.portal() + "/catalog/detail?catalog=" + alice.idOf("catalogs", "acme-catalog"));
    page.getByRole(AriaRole.SEARCHBOX).fill(name);
    assertThat(page.locator("tbody tr").filter(having(name)).locator(".chip")).hasText("Ready");
    page.locator("tbody a").filter(having(name)).click();
    assertThat(page.locator("h1")).hasText(name);
    return page.locator("main");
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("#upload-files")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private void upload(Page page) {
    page.locator("#upload-catalog").selectOption(acme.catalog("acme-catalog"));
    page.locator("#upload-vdc").selectOption(acme.vdc("acme-tokyo"));
    page.locator("#upload-go").click();
  }
}
