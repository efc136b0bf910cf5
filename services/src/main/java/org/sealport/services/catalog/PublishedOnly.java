package org.sealport.services.catalog;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.tpm.PublicationRules;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;

/** What may get into a catalog that is published (R34): whatever a template is made by. */
public final class PublishedOnly {
  private PublishedOnly() {}

  /**
   * @param says what the template will say; null means copy (R24)
   * @return the previews with what stands against each
   */
  public static List<Preview> into(Catalog catalog, Treatment says, List<Preview> previews) {
    return catalog.isPublished()
        ? previews.stream().map(preview -> judged(preview, says)).toList()
        : previews;
  }

  private static Preview judged(Preview preview, Treatment says) {
    if (preview.outcome() == TpmOutcome.NONE) {
      return preview;
    }
    var violations = new ArrayList<>(preview.violations());
    violations.addAll(PublicationRules.toPublish(says, preview.vm()));
    return new Preview(preview.vm(), preview.outcome(), preview.copiedFrom(), violations);
  }
}
