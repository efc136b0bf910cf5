package org.sealport.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** What every page keeps: no axe violation, and it fits its window. */
final class Axe {
  private Axe() {}

  /** What a request has opened, once that is through. */
  static void inspectDialog(Page page, String what) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    inspect(page, what);
  }

  /** Once nothing fades any more: a button that was disabled while its request ran comes back. */
  static void inspect(Page page, String what) {
    page.evaluate(
        "Promise.all(document.getAnimations().filter(a => a.effect.getComputedTiming().iterations !== Infinity)"
            + ".map(a => a.finished.catch(() => null))).then(() => true)");
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
