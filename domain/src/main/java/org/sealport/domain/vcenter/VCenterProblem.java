package org.sealport.domain.vcenter;

import org.sealport.domain.shared.Problem;

/** What can be wrong with a vCenter. */
public enum VCenterProblem implements Problem {
  VCENTER_VERSION_INVALID(Kind.INVALID),
  VCENTER_NAME_TAKEN(Kind.CONFLICT),
  VCENTER_UNREACHABLE(Kind.UPSTREAM),
  /** The infrastructure failed an operation: operation, its own message. */
  VCENTER_OPERATION_FAILED(Kind.UPSTREAM),
  /** The VM is not in the vCenter any more: its name or reference. */
  VCENTER_VM_GONE(Kind.UPSTREAM),
  /**
   * Read back after the operation, the infrastructure disagrees: what was expected, what was found.
   */
  VCENTER_READ_BACK_DISAGREES(Kind.UPSTREAM),
  /** The VM, its hardware version, the vCenter, its version, the newest hardware that it runs. */
  HARDWARE_TOO_NEW(Kind.CONFLICT),
  /** The lab has no such datastore. */
  DATASTORE_UNKNOWN(Kind.INVALID);

  private final Kind kind;

  VCenterProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
