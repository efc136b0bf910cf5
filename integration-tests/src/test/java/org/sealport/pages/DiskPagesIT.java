package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** The disks of a machine on its page. */
class DiskPagesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  private static Page open(Browser browser, String vm) {
    var page = browser.signIn("alice");
    page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
    return page;
  }

  private void becomes(String vm, Integer... sizes) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(acme.vm(vm).<List<Integer>>path("hardware.disks.sizeMb"))
                    .containsExactly(sizes));
  }

  @Test
  void aDiskIsAddedAndAnotherGrows() {
    var vm = acme.createVm("acme-tokyo", false);
    try (var browser = Browser.desktop()) {
      var page = open(browser, vm);
      assertThat(page.locator("#facts")).containsText("LSI Logic SAS 0:0");
      button(page, "Edit").click();
      dialog(page).getByLabel("Size of LSI Logic SAS 0:0 (MB)").fill("43008");
      button(dialog(page), "Add a disk").click();
      dialog(page).getByLabel("Size of New disk (MB)").fill("2048");
      dialog(page).getByLabel("Bus").selectOption("NVME");
      button(dialog(page), "Save").click();

      becomes(vm, 43008, 2048);
      assertThat(page.locator("#facts")).containsText("NVMe 0:0");
    }
  }

  @Test
  void aDiskGoesOnlyWhenTheNameIsTypedAndTheTpmIsSpokenOf() {
    var vm = acme.createVm("acme-tokyo", true);
    String name = acme.vm(vm).path("name");
    var disk = Map.of("sizeMb", 1024, "bus", "SATA");
    var more = Map.of("disks", Map.of("add", List.of(disk)));
    alice.done(alice.request().contentType("application/json").body(more).patch("vms/" + vm));
    try (var browser = Browser.desktop()) {
      var page = open(browser, vm);
      button(page, "Edit").click();
      dialog(page).getByLabel("Remove SATA 0:0").check();
      assertThat(dialog(page)).containsText("destroyed for good");
      assertThat(dialog(page)).containsText("BitLocker");
      button(dialog(page), "Save").click();
      assertThat(page.locator("#refusals_container")).containsText("Nothing was done");

      dialog(page).locator("#editForm\\:typed").fill(name);
      button(dialog(page), "Save").click();

      becomes(vm, 40960);
    }
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isTrue();
  }

  @Test
  void whatStandsAgainstAChangeIsSaidAtOnce() {
    var vm = acme.createVm("acme-tokyo", false);
    alice.done(alice.request().post("vms/" + vm + "/snapshots"));
    try (var browser = Browser.desktop()) {
      var page = open(browser, vm);
      button(page, "Edit").click();
      var size = dialog(page).getByLabel("Size of LSI Logic SAS 0:0 (MB)");
      size.fill("50000");
      size.press("Tab");

      assertThat(dialog(page).locator("#editForm\\:verdict")).containsText("snapshots");
    }
  }
}
