package org.sealport.architecture.bad.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Date;
import org.sealport.services.vm.VmRow;

/** Deliberately bad: an entity with a setter and open state that knows a service's row. */
@Entity
public class BadEntity {
  @Id public String id;
  private Date createdAt;
  private transient VmRow row;

  public void setCreatedAt(Date createdAt) {
    this.createdAt = createdAt;
  }

  public VmRow row() {
    return createdAt == null ? null : row;
  }
}
