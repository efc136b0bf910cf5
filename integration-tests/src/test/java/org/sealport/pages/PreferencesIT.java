package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.having;
import static org.sealport.pages.Find.link;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.sealport.support.Browser;
import org.sealport.support.Stack;

/** What readers choose for themselves, and what is remembered. */
class PreferencesIT {
  @Test
  void languageAndThemeAreSwitchedAndStay() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      button(page, "日本語で表示").click();
      assertThat(page.locator("h1")).hasText("概要");
      page.locator("#theme-toggle").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

      page.navigate(Stack.portal() + "/vm/create");
      assertThat(page.locator("html")).hasAttribute("lang", "ja");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(page.locator("body")).hasCSS("background-color", "rgb(11, 19, 25)");
    }
  }

  @Test
  void whatIsWrongInAFormIsSaidInJapanese() {
    try (var browser = Browser.darkJapanese(1440)) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/create");
      page.locator("#create\\:cpus").fill("9999");
      page.locator("#create\\:memory").fill("");
      page.locator("#create\\:go").click();

      assertThat(page.locator("#create")).containsText("1 から 768 までの整数を入力してください。");
      assertThat(page.locator(".ui-message-error").first()).hasText("入力してください。");
    }
  }

  @Test
  void mikaChoosesAnOrganizationAndSwitches() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("mika");
      page.waitForURL("**/choose-organization**");
      page.locator("a.choice").filter(having("globex")).click();
      assertThat(page.locator(".org summary")).hasText("globex");
      assertThat(link(page, "Create VM")).hasCount(0);
      page.navigate(Stack.portal() + "/vm/list");
      assertThat(page.locator("tbody")).containsText("lab-1");

      page.locator(".org summary").click();
      page.locator(".org a").filter(having("acme")).click();
      assertThat(page.locator(".org summary")).hasText("acme");
      assertThat(link(page, "Create VM")).isVisible();
      page.navigate(Stack.portal() + "/vm/list");
      assertThat(page.locator("tbody")).not().containsText("lab-1");
    }
  }

  @Test
  void momentsAreShownInTheChosenTimeZone() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vapp/list");
      var moment = page.locator("tbody tr time").first();
      page.locator("details.menu:not(.org):not(.columns) summary").click();
      page.locator("#zone").selectOption("Pacific/Kiritimati");
      var there = moment.textContent();
      page.locator("#zone").selectOption("UTC");

      assertThat(moment).not().hasText(there);
      page.reload();
      assertThat(page.locator("#zone")).hasValue("UTC");
    }
  }

  @Test
  void hiddenColumnsStayHidden() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/list");
      page.locator("details.columns summary").click();
      page.locator("details.columns").getByLabel("Guest OS").uncheck();
      assertThat(page.locator("th.col-guest")).isHidden();

      page.reload();
      assertThat(page.locator("th.col-vdc")).isVisible();
      assertThat(page.locator("th.col-guest")).isHidden();
      assertThat(page.locator("td.col-guest").first()).isHidden();
    }
  }

  @Test
  void filtersAreChipsThatOneCanClearAndTheFileHoldsWhatTheyFind() throws IOException {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("victor");
      page.navigate(Stack.portal() + "/vm/list");
      page.getByRole(AriaRole.SEARCHBOX).fill("payroll");
      button(page, "Without TPM").click();
      assertThat(page.locator(".count")).hasText("1 found");
      var file = page.waitForDownload(() -> page.locator(".list-end > a").click());

      assertThat(file.suggestedFilename()).matches("acme-vms-\\d{4}-\\d\\d-\\d\\d\\.csv");
      assertThat(Files.readString(file.path()))
          .startsWith("\uFEFFName,State,TPM,vApp")
          .contains("payroll-legacy,")
          .doesNotContain("payroll-db");
      button(page, "Clear all").click();
      assertThat(page.locator(".count")).not().hasText("1 found");
      assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("");
    }
  }
}
