package org.sealport.domain.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** The entity a task works on, by the name it had when the task was accepted. */
@Embeddable
public record TaskTarget(
    @Enumerated(EnumType.STRING) @Column(name = "target_kind", nullable = false) Kind kind,
    @Column(name = "target_id", nullable = false) UUID id,
    @Column(name = "target_name", nullable = false) String name) {
  /** Kinds of entities that tasks work on. */
  public enum Kind {
    VM,
    VAPP,
    TEMPLATE,
    CATALOG,
    VCENTER,
    VDC
  }
}
