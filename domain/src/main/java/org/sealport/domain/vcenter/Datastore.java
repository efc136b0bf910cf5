package org.sealport.domain.vcenter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * Storage of a vCenter. Two vCenters share it when its identity (the storage's own id or URL) is
 * the same.
 */
@Embeddable
public class Datastore {
  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String identity;

  protected Datastore() {} // for JPA

  public Datastore(String name, String identity) {
    this.name = name;
    this.identity = identity;
  }

  public String name() {
    return name;
  }

  public String identity() {
    return identity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Datastore that
        && name.equals(that.name)
        && identity.equals(that.identity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, identity);
  }
}
