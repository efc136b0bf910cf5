package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_UNKNOWN;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_LICENSE_MISSING;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_LOGIN_REFUSED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_PERMISSION_MISSING;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_TOOLS_NOT_RUNNING;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_BUSY;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_LOCKED;

import java.util.List;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.vsphere.soap.VimFault;

/** What a vCenter's faults mean here. */
final class Faults {
  private Faults() {}

  /**
   * @param sign the fault's type, or the key of one of its messages
   */
  private record Row(String sign, Problem problem) {}

  // spotless:off
  /** The keys are more exact than the types and come first. */
  private static final List<Row> TABLE = List.of(
      new Row("msg.vtpm.add.notEncrypted",            TpmProblem.TPM_NO_KEY_PROVIDER),
      new Row("msg.vigor.enc.keyNotFound",            VCENTER_VM_LOCKED),
      new Row("msg.keysafe.locator",                  VCENTER_VM_LOCKED),
      new Row("msg.hostd.configSpec.efi",             TpmProblem.TPM_REQUIRES_EFI),
      new Row("msg.hostd.configSpec.enc.snapshots",   TpmProblem.TPM_VM_HAS_SNAPSHOTS),
      new Row("EncryptionKeyRequired",                VCENTER_VM_LOCKED),
      new Row("DeviceUnsupportedForVmVersion",        TpmProblem.TPM_REQUIRES_HW_14),
      new Row("ManagedObjectNotFound",                VCENTER_VM_GONE),
      new Row("InvalidLogin",                         VCENTER_LOGIN_REFUSED),
      new Row("NoPermission",                         VCENTER_PERMISSION_MISSING),
      new Row("InvalidDatastore",                     DATASTORE_UNKNOWN),
      new Row("ToolsUnavailable",                     VCENTER_TOOLS_NOT_RUNNING),
      new Row("TaskInProgress",                       VCENTER_VM_BUSY),
      new Row("NotEnoughLicenses",                    VCENTER_LICENSE_MISSING),
      new Row("RestrictedVersion",                    VCENTER_LICENSE_MISSING),
      new Row("LicenseRestricted",                    VCENTER_LICENSE_MISSING));
  // spotless:on

  /**
   * @param operation its name, for people
   * @param vm its name or reference
   */
  static SealportException translated(VimFault fault, Site site, String operation, String vm) {
    var problem =
        TABLE.stream()
            .filter(row -> fault.keys().contains(row.sign()) || fault.is(row.sign()))
            .map(Row::problem)
            .findFirst()
            .orElse(VCENTER_OPERATION_FAILED);
    if (problem instanceof TpmProblem tpm) {
      var refused =
          new TpmRefusedException(List.of(new Violation(tpm, vm, fault.getMessage(), "")));
      refused.initCause(fault);
      return refused;
    }
    return new SealportException(problem, fault, details(problem, fault, site, operation, vm));
  }

  private static Object[] details(
      Problem problem, VimFault fault, Site site, String operation, String vm) {
    if (problem == VCENTER_LOGIN_REFUSED) {
      return new Object[] {site.vim().login().account(), site.host()};
    }
    if (problem == VCENTER_PERMISSION_MISSING) {
      return new Object[] {fault.field("privilegeId"), site.host()};
    }
    if (problem == DATASTORE_UNKNOWN) {
      return new Object[] {fault.field("name"), site.host()};
    }
    if (problem == VCENTER_OPERATION_FAILED) {
      return new Object[] {operation, text(fault)};
    }
    return new Object[] {vm, fault.getMessage()};
  }

  private static String text(VimFault fault) {
    return fault.getMessage().equals(fault.type())
        ? fault.type()
        : fault.type() + ": " + fault.getMessage();
  }
}
