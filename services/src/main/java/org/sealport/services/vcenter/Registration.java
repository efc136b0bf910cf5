package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;

/**
 * How to reach, or in the lab how to set up, a vCenter.
 *
 * @param version the lab's to emulate; a real vCenter tells its own
 * @param connection a real vCenter's; null for the lab
 */
public record Registration(
    String name,
    String version,
    List<Datastore> datastores,
    List<KeyProvider> keyProviders,
    Connection connection) {

  /** One of the lab's. */
  public Registration(
      String name, String version, List<Datastore> datastores, List<KeyProvider> keyProviders) {
    this(name, version, datastores, keyProviders, null);
  }

  /** A real one. */
  public static Registration of(String name, Connection connection) {
    return new Registration(name, null, List.of(), List.of(), connection);
  }
}
