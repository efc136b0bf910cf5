package org.sealport.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What every page keeps: no axe violation, and it fits its window. */
final class Axe {
  private Axe() {}

  static void inspect(Page page, String what) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(
            violations.stream()
                .map(
                    rule ->
                        rule.getId()
                            + " "
                            + rule.getNodes().stream().map(n -> n.getHtml()).limit(3).toList()))
        .as(what)
        .isEmpty();
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("%s fits its window", what)
        .isLessThanOrEqualTo(0);
  }
}
