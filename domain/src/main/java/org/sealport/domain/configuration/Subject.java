package org.sealport.domain.configuration;

import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;

import java.util.UUID;
import org.sealport.domain.access.Right;

/**
 * What something is recorded about, beside VMs and vApps. A template and its item in a catalog
 * share an id, and so do an image and its item: they are two subjects.
 */
public record Subject(Kind kind, UUID id) {
  /** What can be one, and the right to edit it: whoever holds that may record. */
  public enum Kind {
    CATALOG(Right.CATALOG_MANAGE),
    TEMPLATE(Right.CATALOG_MANAGE),
    TEMPLATE_ITEM(Right.CATALOG_MANAGE),
    TEMPLATE_VM(Right.CATALOG_MANAGE),
    MEDIA(Right.CATALOG_MANAGE),
    MEDIA_ITEM(Right.CATALOG_MANAGE),
    NETWORK(Right.NETWORK_MANAGE),
    VDC(Right.PROVIDER_MANAGE),
    ORGANIZATION(Right.PROVIDER_MANAGE);

    private final Right editing;

    Kind(Right editing) {
      this.editing = editing;
    }

    public Right editing() {
      return editing;
    }
  }

  /** Refuses a subject that another right is for. */
  public void requireEditedBy(Right right) {
    if (kind.editing != right) {
      throw RIGHT_MISSING.with(kind.editing);
    }
  }
}
