package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sealport.pages.Find.button;
import static org.sealport.pages.Find.dialog;

import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** Everything without a mouse: Esc closes, Enter submits, the focus comes back. */
class KeyboardIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  @Test
  void escClosesADialogAndTheFocusComesBackToItsButton() {
    var vm = acme.createVm("acme-tokyo", false);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      button(page, "Edit").focus();
      page.keyboard().press("Enter");
      assertThat(dialog(page).locator("#editForm\\:name")).isFocused();
      page.keyboard().press("Escape");

      assertThat(dialog(page)).hasCount(0);
      assertThat(button(page, "Edit")).isFocused();
    }
  }

  @Test
  void enterSubmitsADialog() {
    var vm = acme.createVm("acme-tokyo", false);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vm/detail?vm=" + vm);
      button(page, "Edit").click();
      var name = Cloud.unique("entered");
      dialog(page).locator("#editForm\\:name").fill(name);
      page.keyboard().press("Enter");

      assertThat(page.locator("h1")).hasText(name);
    }
  }

  @Test
  void theActionsOfARowOpenCloseAndReturnTheFocus() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vm/list");
      var more = page.locator(".row-menu button").first();
      more.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".actions-panel button:not(:disabled)").first()).isFocused();
      page.keyboard().press("Escape");

      assertThat(page.locator(".actions-panel")).isHidden();
      assertThat(more).isFocused();
    }
  }

  @Test
  void theFirstStopSkipsToTheContentAndEscClosesAMenu() {
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/vm/list");
      page.keyboard().press("Tab");
      assertThat(page.locator("a.skip")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();

      var menu = page.locator(".org summary");
      menu.focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".org .menu-box")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator(".org .menu-box")).isHidden();
      assertThat(menu).isFocused();
    }
  }
}
