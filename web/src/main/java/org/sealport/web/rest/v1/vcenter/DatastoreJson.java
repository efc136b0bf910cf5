package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.vcenter.Datastore;

/**
 * Storage of a vCenter.
 *
 * @param identity two vCenters share what has the same one
 */
public record DatastoreJson(@NotBlank String name, @NotBlank String identity) {
  static DatastoreJson of(Datastore datastore) {
    return new DatastoreJson(datastore.name(), datastore.identity());
  }

  Datastore toDatastore() {
    return new Datastore(name, identity);
  }
}
