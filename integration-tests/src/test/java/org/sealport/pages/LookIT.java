package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Stack;

/** Every page and dialog, wide and narrow, light and dark, in both languages. */
class LookIT {
  private static final List<String> CONSOLE =
      List.of(
          "/provider/index",
          "/provider/vcenter/list",
          "/provider/vcenter/unmanaged?vcenter="
              + Api.as("root").idOf("provider/vcenters", "vc-tokyo"),
          "/provider/keyprovider/list",
          "/provider/drift/list",
          "/provider/organization/list",
          "/provider/task/list",
          "/provider/activity/list");

  /** How a window is opened, by its name. */
  enum Window {
    WIDE_LIGHT_ENGLISH,
    NARROW_LIGHT_ENGLISH,
    WIDE_DARK_JAPANESE,
    NARROW_DARK_JAPANESE;

    Browser open() {
      int width = name().startsWith("WIDE") ? 1440 : 390;
      return name().endsWith("JAPANESE") ? Browser.darkJapanese(width) : Browser.wide(width);
    }
  }

  static Stream<Window> windows() {
    return Stream.of(Window.values());
  }

  private static List<String> portal() {
    var alice = Api.as("alice");
    var template = alice.get("templates").<String>path("items[0].id");
    return List.of(
        "/",
        "/vm/list",
        "/vm/create",
        "/vm/detail?vm=" + alice.idOf("vms", "payroll-db"),
        "/vapp/list",
        "/vapp/detail?vapp=" + alice.idOf("vapps", "payroll"),
        "/catalog/list",
        "/catalog/detail?catalog=" + alice.idOf("catalogs", "golden-images"),
        "/catalog/template?template=" + template,
        "/catalog/upload",
        "/tpm/list",
        "/vdc/list",
        "/task/list",
        "/activity/list",
        "/settings/index",
        "/error/403",
        "/error/404",
        "/error/500");
  }

  @ParameterizedTest
  @MethodSource("windows")
  void noPageHasAnAxeViolationOrScrollsSideways(Window window) {
    try (var browser = window.open()) {
      var page = browser.signIn("alice");
      portal().forEach(path -> inspect(page, path));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void noPageOfTheConsoleHasAnAxeViolationOrScrollsSideways(Window window) {
    try (var browser = window.open()) {
      var page = browser.signIn("root");
      CONSOLE.forEach(path -> inspect(page, path));
      for (var opener : List.of("/provider/vcenter/list", "/provider/organization/list")) {
        page.navigate(Stack.portal() + opener);
        int dialogs = page.locator(".page-head .actions button").count();
        for (int i = 0; i < dialogs; i++) {
          page.navigate(Stack.portal() + opener);
          page.locator(".page-head .actions button").nth(i).click();
          dialog(page, opener + " " + i);
        }
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void noDialogHasAnAxeViolationOrScrollsSideways(Window window) {
    var alice = Api.as("alice");
    var vm = "/vm/detail?vm=" + alice.idOf("vms", "payroll-db");
    try (var browser = window.open()) {
      var page = browser.signIn("alice");
      for (var icon : List.of("pi-pencil", "pi-shield", "pi-trash")) {
        page.navigate(Stack.portal() + vm);
        page.locator("#actionsForm button:has(." + icon + ")").click();
        dialog(page, vm + " " + icon);
      }
      page.navigate(Stack.portal() + "/vapp/detail?vapp=" + alice.idOf("vapps", "payroll"));
      page.locator("#vappForm button:has(.pi-book)").click();
      dialog(page, "save to a catalog");
      var catalog = alice.idOf("catalogs", "golden-images");
      page.navigate(Stack.portal() + "/catalog/detail?catalog=" + catalog);
      page.locator(".row-menu button").last().click();
      dialog(page, "instantiate");
      page.navigate(Stack.portal() + "/catalog/list");
      page.locator(".page-head .actions button").click();
      dialog(page, "create a catalog");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("windows")
  void whoHasSeveralOrganizationsChoosesOneOnAPageLikeTheOthers(Window window) {
    try (var browser = window.open()) {
      var page = browser.signIn("mika");
      page.waitForURL("**/choose-organization**");
      Axe.inspect(page, "choose-organization");
    }
  }

  private static void inspect(Page page, String path) {
    var answer = page.navigate(Stack.portal() + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    Axe.inspect(page, path);
  }

  private static void dialog(Page page, String what) {
    var open = page.getByRole(AriaRole.DIALOG).locator("visible=true");
    assertThat(open).hasCount(1);
    assertThat(open).hasCSS("opacity", "1");
    Axe.inspectDialog(page, what);
  }
}
