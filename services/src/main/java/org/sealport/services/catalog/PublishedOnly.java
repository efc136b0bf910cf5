package org.sealport.services.catalog;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.tpm.PublicationRules;
import org.sealport.services.tpm.Preflight.Preview;

/** What may get into a catalog that is published (R34): whatever a template is made by. */
public final class PublishedOnly {
  private PublishedOnly() {}

  /**
   * @return the previews with what stands against each
   */
  public static List<Preview> into(Catalog catalog, List<Provisioned> members) {
    return catalog.isPublished()
        ? members.stream().map(PublishedOnly::judged).toList()
        : Provisioned.previews(members);
  }

  private static Preview judged(Provisioned member) {
    var preview = member.preview();
    if (!member.hasTpm()) {
      return preview;
    }
    var violations = new ArrayList<>(preview.violations());
    violations.addAll(PublicationRules.toPublish(member.says(), preview.vm()));
    return new Preview(preview.vm(), preview.outcome(), preview.copiedFrom(), violations);
  }
}
