package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sealport.pages.Find.having;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** The provider's list of unmanaged VMs, and the wizard that imports them. */
class ImportPagesIT {
  private final Cloud acme = Cloud.of(Api.as("victor"));

  private static void button(Page page, String name) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + name + "$")))
        .click();
    page.waitForLoadState();
  }

  @Test
  void R15_R44_theReviewSaysWhatBecomesOfTheTpmAndTheVmIsImported() {
    var vm = Abandoned.of(acme.createVm("acme-tokyo", true));
    var name = Cloud.unique("imported");
    try (var browser = Browser.wide(1440)) {
      var page = browser.signIn("root");
      page.navigate(Stack.portal() + "/provider/vcenter/unmanaged?vcenter=" + vm.vCenter());
      Axe.inspect(page, "import");
      page.getByPlaceholder("Search by name").fill(vm.name());
      var row = page.locator("tbody tr").filter(having(vm.name()));
      assertThat(page.locator("tbody tr")).hasCount(1);
      row.locator(".ui-chkbox-box").click();
      button(page, "Import");
      page.getByLabel("Organization", new Page.GetByLabelOptions().setExact(true))
          .selectOption(Abandoned.organization("acme"));
      page.getByLabel("Virtual data center").selectOption(acme.vdc("acme-tokyo"));
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name").setExact(true))
          .fill(name);
      Axe.inspectDialog(page, "import");
      button(page, "Next");
      assertThat(page.locator("dl.facts")).containsText(vm.name());
      assertThat(page.locator(".note.ok")).isVisible();
      Axe.inspectDialog(page, "import");
      button(page, "Back");
      page.getByLabel("How", new Page.GetByLabelOptions().setExact(true)).selectOption("MOVE");
      button(page, "Next");
      assertThat(page.locator(".note.ok")).isVisible();
      button(page, "Import");
      page.waitForURL(url -> url.contains("/provider/task/list"));
      assertThat(page.locator("tbody tr").filter(having(name))).isVisible();
    }
  }

  @Test
  void R15_severalAreReviewedTogetherAndOneTaskTellsOfEach() {
    var stem = Cloud.unique("several");
    var into = Cloud.unique("imported");
    var victor = Api.as("victor");
    var sealed =
        Abandoned.of(
            victor.done(victor.post("vms", acme.windowsVm(stem + "-a", "acme-tokyo", true))));
    Abandoned.of(victor.done(victor.post("vms", acme.windowsVm(stem + "-b", "acme-tokyo", false))));
    try (var browser = Browser.wide(1440)) {
      var page = browser.signIn("root");
      page.navigate(Stack.portal() + "/provider/vcenter/unmanaged?vcenter=" + sealed.vCenter());
      page.getByPlaceholder("Search by name").fill(stem);
      assertThat(page.locator("tbody tr")).hasCount(2);
      page.locator("thead .ui-chkbox-box").click();
      assertThat(page.locator(".batch")).containsText("2 selected");
      button(page, "Import");
      page.getByLabel("Organization", new Page.GetByLabelOptions().setExact(true))
          .selectOption(Abandoned.organization("acme"));
      page.getByLabel("Virtual data center").selectOption(acme.vdc("acme-tokyo"));
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name").setExact(true))
          .fill(into);
      button(page, "Next");
      assertThat(page.locator("dl.facts dt")).hasCount(2);
      assertThat(page.locator("dl.facts")).containsText("a copy of the TPM");
      assertThat(page.locator("dl.facts")).containsText("no TPM");
      button(page, "Import");
      page.waitForURL(url -> url.contains("/provider/task/list"));
      var task = page.locator("tbody tr").filter(having(into));
      assertThat(task).hasCount(1);
      assertThat(task).containsText(stem + "-a");
      assertThat(task).containsText(stem + "-b");
    }
  }

  @Test
  void oliviaSeesTheListAndImportsNothing() {
    var vm = Abandoned.of(acme.createVm("acme-tokyo", false));
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("olivia");
      page.navigate(Stack.portal() + "/provider/vcenter/unmanaged?vcenter=" + vm.vCenter());

      assertThat(page.locator("tbody tr").first()).isVisible();
      assertThat(page.locator(".row-tick")).hasCount(0);
    }
  }
}
