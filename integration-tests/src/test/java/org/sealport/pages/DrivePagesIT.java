package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Images;
import org.sealport.support.Stack;
import org.sealport.support.VcdApi;

/** Discs on the pages of machines. */
class DrivePagesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);
  private final String image = Cloud.unique("image");

  private void upload() {
    Images.upload(VcdApi.signIn("alice", "acme"), acme.catalog("acme-catalog"), image);
  }

  @Test
  void aDiscIsInsertedAndEjectedOnThePageOfTheMachine() {
    upload();
    var vm = acme.createVm("acme-tokyo", true);
    acme.power(vm, "POWER_ON");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      button(page, "Insert disc").click();
      dialog(page).getByLabel("Image").selectOption(image + " (acme-catalog)");
      button(dialog(page), "Insert disc").click();
      assertThat(page.locator("#facts")).containsText(image);

      button(page, "Eject disc").click();
      assertThat(dialog(page)).containsText("Even if the guest uses it");
      button(dialog(page), "Eject disc").click();
      assertThat(page.locator("#facts")).not().containsText(image);
      assertThat(button(page, "Eject disc")).hasCount(0);
      Axe.inspect(page, "a machine with a drive");
    }
  }

  @Test
  void anImageIsUploadedAndDeletedOnThePageOfItsCatalog() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + acme.catalog("acme-catalog"));
      page.locator("#image-file")
          .setInputFiles(new FilePayload(image, "application/octet-stream", new byte[70_000]));
      button(page, "Upload image").click();
      assertThat(page.locator("#image-state")).hasText(image + " is uploaded.");
      assertThat(page.locator("#images")).containsText(image);
      Axe.inspect(page, "a catalog with images");

      button(page, "Delete the image " + image).click();
      button(dialog(page), "Delete").click();
      assertThat(page.locator("#images")).not().containsText(image);
    }
  }

  @Test
  void aMachineIsMadeWithTheDiscItStartsFrom() {
    upload();
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      var name = Cloud.unique("boots");
      page.navigate(Stack.portal() + "/vm/create");
      page.locator("#create\\:name").fill(name);
      page.getByLabel("Disc in the drive").selectOption(image + " (acme-catalog)");
      button(page, "Create VM").click();
      page.waitForURL("**/vm/list");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + alice.idOf("vms", name));
      assertThat(page.locator("#facts")).containsText(image);
    }
  }
}
