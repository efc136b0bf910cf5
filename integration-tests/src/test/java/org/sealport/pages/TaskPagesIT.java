package org.sealport.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.pages.Find.having;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Stack;

/** The list of tasks in a real browser. */
class TaskPagesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  private String failed(String name) {
    LabFaults.refuse("CREATE", 1);
    var accepted = alice.post("vms", acme.windowsVm(name, "acme-tokyo", true));
    var ended = alice.await(accepted.path("task"));
    assertThat(ended.<String>path("state")).isEqualTo("FAILED");
    return accepted.path("task");
  }

  @Test
  void aFailedTaskIsTriedAgainFromTheList() {
    var name = Cloud.unique("again");
    failed(name);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/task/list");
      page.getByRole(AriaRole.SEARCHBOX).fill(name);
      var rows = page.locator("tbody tr").filter(having(name));
      assertThat(rows).hasCount(1);
      again(rows).click();

      assertThat(rows).hasCount(2);
      assertThat(rows.first()).containsText("Done");
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(alice.idOf("vms", name)).isNotNull();
  }

  @Test
  void whoMayNotCreateVmsIsNotOfferedTo() {
    var name = Cloud.unique("again");
    failed(name);
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("uma");
      page.navigate(Stack.portal() + "/task/list");
      page.getByRole(AriaRole.SEARCHBOX).fill(name);

      var row = page.locator("tbody tr").filter(having(name));
      assertThat(row).hasCount(1);
      assertThat(again(row)).hasCount(0);
    }
  }

  private static Locator again(Locator row) {
    return row.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Try again")));
  }
}
