package org.sealport.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Finds what people see, by the words they see. */
final class Find {
  private Find() {}

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(exactly(name)));
  }

  static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exactly(name)));
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(exactly(name)));
  }

  /** The one that is open. */
  static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG).locator("visible=true");
  }

  static Locator row(Page page, String text) {
    return page.locator("tbody tr").filter(having(text));
  }

  static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** An icon before the word is a letter of its own font, which counts as part of the name. */
  private static Pattern exactly(String name) {
    return Pattern.compile("^\\W*" + name + "$");
  }
}
