package org.sealport.web.publication;

import java.util.List;
import org.sealport.services.catalog.PublishedCatalogs.Published;
import org.sealport.services.catalog.PublishedItem;

/**
 * A published catalog.
 *
 * @param version of this form
 * @param tpm the packages ask for TPMs where the templates have them
 */
record PublicationJson(int version, boolean tpm, String name, List<Item> items) {
  private static final int VERSION = 1;

  /**
   * One template.
   *
   * @param revision another one when its VMs are others
   * @param tpms of the VMs in its package
   */
  record Item(String id, String name, String revision, int vms, long tpms) {}

  static PublicationJson of(Published catalog, boolean tpm) {
    return new PublicationJson(
        VERSION,
        tpm,
        catalog.name(),
        catalog.items().stream().map(item -> item(item, tpm)).toList());
  }

  private static Item item(PublishedItem item, boolean tpm) {
    return new Item(
        item.id().toString(),
        item.name(),
        item.revision(),
        item.machines().size(),
        tpm ? item.tpms() : 0);
  }
}
