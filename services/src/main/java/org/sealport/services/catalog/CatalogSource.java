package org.sealport.services.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Catalogs that other sites publish, as a subscriber reads them. Failures are {@link
 * org.sealport.domain.shared.SealportException}s with SUBSCRIPTION_FAILED.
 */
public interface CatalogSource {
  /**
   * Where one is.
   *
   * @param thumbprint SHA-256 of the site's certificate; null: a trusted authority issued it
   */
  record Address(String url, CatalogPassword password, String thumbprint) {}

  /** What is in it now. */
  record Remote(String name, List<Item> items) {
    public Remote {
      items = List.copyOf(items);
    }
  }

  /**
   * One template there.
   *
   * @param revision another one when its VMs are others
   */
  record Item(String id, String name, String revision) {}

  /** Takes a package while it comes. */
  @FunctionalInterface
  interface Receiver {
    /**
     * @param length negative: not known
     */
    void receive(InputStream in, long length) throws IOException;
  }

  Remote list(Address at);

  void download(Address at, Item item, Receiver to);
}
