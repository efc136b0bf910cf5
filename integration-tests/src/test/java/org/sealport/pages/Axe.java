package org.sealport.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** What every page keeps: no axe violation, and it fits its window. */
final class Axe {
  private static final String SCRIPT = AxeBuilder.getAxeScript();

  /**
   * Every rule runs; only what is violated comes back. The builder would judge in a window of its
   * own, for each page anew.
   */
  private static final String VIOLATIONS =
      """
      axe.run({ resultTypes: ['violations'] }).then(results => results.violations.map(
        rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html)))
      """;

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
    assertThat(page.frames()).as("%s is one document, which is judged", what).hasSize(1);
    page.evaluate(SCRIPT);
    assertThat((List<?>) page.evaluate(VIOLATIONS)).as(what).isEmpty();
    var overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("%s fits its window", what)
        .isLessThanOrEqualTo(0);
  }
}
