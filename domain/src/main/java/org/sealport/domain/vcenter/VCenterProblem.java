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
  /** The datastore, the vCenter. */
  DATASTORE_UNKNOWN(Kind.INVALID),
  /** A cluster, resource pool, folder or network, the vCenter. */
  VCENTER_PLACE_UNKNOWN(Kind.INVALID),
  /** The URL. */
  VCENTER_URL_INVALID(Kind.INVALID),
  /** The address, the certificate's thumbprint. */
  VCENTER_CERTIFICATE_UNTRUSTED(Kind.CONFLICT),
  /** What should be one certificate, as PEM. */
  CERTIFICATE_INVALID(Kind.INVALID),
  /** The alias. */
  CERTIFICATE_ALIAS_TAKEN(Kind.CONFLICT),
  /** The alias that it was to have. */
  CERTIFICATE_TRUSTED_ALREADY(Kind.CONFLICT),
  /** The certificate's alias, vCenters. */
  CERTIFICATE_IN_USE(Kind.CONFLICT),
  /** The vCenter. */
  VCENTER_DISABLED(Kind.CONFLICT),
  /** The vCenter. */
  VCENTER_ENABLED(Kind.CONFLICT),
  /** The vCenter, its VMs, those with a TPM. */
  VCENTER_HAS_VMS(Kind.CONFLICT),
  /** The vCenter, its templates, their VMs with a TPM. */
  VCENTER_HAS_TEMPLATES(Kind.CONFLICT),
  /** The vCenter, its VDCs. */
  VCENTER_HAS_VDCS(Kind.CONFLICT),
  /** The vCenter, VMs that are being imported. */
  VCENTER_AT_WORK(Kind.CONFLICT),
  /** There is no key to keep its password with. */
  VCENTER_SECRET_KEY_MISSING(Kind.INVALID),
  /** The account, the vCenter. */
  VCENTER_LOGIN_REFUSED(Kind.UPSTREAM),
  /** The privilege that the account lacks, the vCenter. */
  VCENTER_PERMISSION_MISSING(Kind.UPSTREAM),
  /** Its VMs are none of those that are known: the name it is registered under. */
  VCENTER_IS_ANOTHER(Kind.CONFLICT),
  /** It is one of the lab. */
  VCENTER_HAS_NO_CONNECTION(Kind.CONFLICT),
  /** The address that the known password is not sent to. */
  VCENTER_PASSWORD_NEEDED(Kind.INVALID),
  VCENTER_LICENSE_MISSING(Kind.UPSTREAM),
  /** Another operation works on the VM. */
  VCENTER_VM_BUSY(Kind.UPSTREAM),
  /** Nothing in the guest hears what it is asked: the VM, the vCenter's words. */
  VCENTER_TOOLS_NOT_RUNNING(Kind.UPSTREAM),
  /** The guest has locked the drive: the VM. */
  VCENTER_DRIVE_LOCKED(Kind.CONFLICT),
  /**
   * The VM is stopped at a question that only its vCenter's people answer: the VM, the question.
   */
  VCENTER_VM_ASKS(Kind.UPSTREAM),
  /** No room for it: what, the datastore, how many MB it needs, how many are free. */
  DATASTORE_FULL(Kind.UPSTREAM),
  /** The key that opens the VM cannot be had: the VM, the vCenter's words. */
  VCENTER_VM_LOCKED(Kind.UPSTREAM);

  private final Kind kind;

  VCenterProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
