package org.sealport.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vm.VmFixture;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;

class PublishedOnlyTest {
  private static final List<Preview> PREVIEWS =
      List.of(
          new Preview("sealed", TpmOutcome.COPIED, "sealed", List.of()),
          new Preview("plain", TpmOutcome.NONE, null, List.of()));

  private final Catalog catalog = Catalog.create(VmFixture.ACME, "golden", null, false, "carol");

  @Test
  void R34_whatWouldCopyATpmDoesNotGetIntoAPublishedCatalog() {
    catalog.publish("sealed password");

    for (var says : new Treatment[] {null, Treatment.COPY}) {
      var judged = PublishedOnly.into(catalog, members(says));
      assertThat(judged.get(0).violations())
          .extracting(Violation::problem)
          .containsExactly(TpmProblem.TPM_TEMPLATE_NOT_PUBLISHABLE);
      assertThat(judged.get(1).violations()).as("without a TPM").isEmpty();
    }
  }

  @Test
  void R34_whatReplacesDoes() {
    catalog.publish("sealed password");

    assertThat(PublishedOnly.into(catalog, members(Treatment.REPLACE))).isEqualTo(PREVIEWS);
  }

  @Test
  void anythingGetsIntoACatalogThatStaysHere() {
    assertThat(PublishedOnly.into(catalog, members(Treatment.COPY))).isEqualTo(PREVIEWS);
  }

  @Test
  void R25_R34_eachTpmIsJudgedByWhatItBecomes() {
    catalog.publish("sealed password");
    var mixed =
        List.of(
            new Provisioned(tpm("kept", TpmOutcome.COPIED), Treatment.COPY),
            new Provisioned(tpm("renewed", TpmOutcome.REPLACED), Treatment.REPLACE));

    assertThat(PublishedOnly.into(catalog, mixed))
        .flatExtracting(Preview::violations)
        .extracting(Violation::vm)
        .containsExactly("kept");
    assertThat(Provisioned.together(mixed, null)).isEqualTo(Treatment.COPY);
  }

  @Test
  void R25_aTemplateSaysReplaceWhenAllItsTpmsAreReplaced() {
    var plain = new Provisioned(PREVIEWS.get(1), Treatment.COPY);
    var renewed = new Provisioned(tpm("renewed", TpmOutcome.REPLACED), Treatment.REPLACE);

    assertThat(Provisioned.together(List.of(plain, renewed), Treatment.COPY))
        .isEqualTo(Treatment.REPLACE);
    assertThat(Provisioned.together(List.of(plain), Treatment.COPY)).isEqualTo(Treatment.COPY);
  }

  private static Preview tpm(String vm, TpmOutcome outcome) {
    return new Preview(vm, outcome, null, List.of());
  }

  private static List<Provisioned> members(Treatment says) {
    return PREVIEWS.stream().map(preview -> new Provisioned(preview, says)).toList();
  }
}
