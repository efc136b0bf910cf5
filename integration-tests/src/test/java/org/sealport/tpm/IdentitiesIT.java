package org.sealport.tpm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Browser;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** Which machines have the same TPM identity. */
class IdentitiesIT {
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);
  private final String vm = acme.createVm("acme-tokyo", true);
  private final String key = acme.endorsementKeys(vm).get(0);

  private static Response found(Api who, String text, boolean shared) {
    var answer =
        who.request().queryParam("text", text).queryParam("shared", shared).get("tpm-identities");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  @Test
  void R30_copiesShareTheIdentityOfTheirTemplateAndItsSourceAndReplacedOnesDoNot() {
    var template = acme.capture(vm, "COPY");
    var copy = acme.instantiate(template, "acme-tokyo");
    var replaced = acme.vmsOf(acme.vApp(template, "acme-tokyo", "REPLACE")).get(0);

    var same = found(alice, key, true);
    assertThat(same.<Integer>path("total")).isEqualTo(1);
    assertThat(same.<Integer>path("items[0].holders")).isEqualTo(3);
    assertThat(same.<List<String>>path("items[0].heldBy.id")).contains(vm, copy);
    assertThat(same.<List<String>>path("items[0].heldBy.kind")).contains("VM", "TEMPLATE_VM");
    var own = acme.endorsementKeys(replaced).get(0);
    assertThat(found(alice, own, false).<Integer>path("items[0].holders")).isEqualTo(1);
    assertThat(found(alice, own, true).<Integer>path("total")).isZero();

    alice.done(alice.request().delete("vms/" + copy));
    assertThat(found(alice, key, true).<List<String>>path("items[0].heldBy.id"))
        .contains(vm)
        .doesNotContain(copy);
  }

  @Test
  void anotherOrganizationSeesNothingOfIt() {
    assertThat(found(Api.as("uma"), key, false).<Integer>path("total")).isEqualTo(1);
    assertThat(found(Api.as("gina"), key, false).<Integer>path("total")).isZero();
    assertThat(Api.anonymous().get("tpm-identities").statusCode()).isEqualTo(401);
    assertThat(alice.get("tpm-identities?shared=maybe").statusCode()).isEqualTo(400);
    assertThat(alice.get("tpm-identities?sort=secret").statusCode()).isEqualTo(400);
  }

  @Test
  void thePageTellsWhoSharesAnIdentity() {
    acme.instantiate(acme.capture(vm, "COPY"), "acme-tokyo");
    String name = acme.vm(vm).path("name");
    try (var browser = Browser.desktop()) {
      var page = browser.signIn("alice");
      page.navigate(Stack.portal() + "/tpm/list?q=" + key);

      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody tr")).containsText("by 3");
      page.locator("tbody")
          .getByText(name, new Locator.GetByTextOptions().setExact(true))
          .first()
          .click();
      assertThat(page.locator("h1")).containsText(name);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
