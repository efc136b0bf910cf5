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

  private final Catalog catalog = Catalog.create(VmFixture.ACME, "golden", null, false);

  @Test
  void R34_whatWouldCopyATpmDoesNotGetIntoAPublishedCatalog() {
    catalog.publish("sealed password");

    for (var says : new Treatment[] {null, Treatment.COPY}) {
      var judged = PublishedOnly.into(catalog, says, PREVIEWS);
      assertThat(judged.get(0).violations())
          .extracting(Violation::problem)
          .containsExactly(TpmProblem.TPM_TEMPLATE_NOT_PUBLISHABLE);
      assertThat(judged.get(1).violations()).as("without a TPM").isEmpty();
    }
  }

  @Test
  void R34_whatReplacesDoes() {
    catalog.publish("sealed password");

    assertThat(PublishedOnly.into(catalog, Treatment.REPLACE, PREVIEWS)).isEqualTo(PREVIEWS);
  }

  @Test
  void anythingGetsIntoACatalogThatStaysHere() {
    assertThat(PublishedOnly.into(catalog, Treatment.COPY, PREVIEWS)).isEqualTo(PREVIEWS);
  }
}
