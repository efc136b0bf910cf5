package org.sealport.domain.vm;

import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterFixture;
import org.sealport.domain.vdc.Vdc;

/** VMs as words for tests. */
public final class VmFixture {
  public static final TenantId ACME = TenantId.of("a0000000-0000-4000-8000-000000000002");

  public static final Hardware WINDOWS_11 =
      new Hardware("windows11_64Guest", Firmware.EFI, 19, 2, 4096, 65536);
  public static final Hardware UBUNTU =
      new Hardware("ubuntu64Guest", Firmware.EFI, 19, 2, 4096, 32768);

  /** BIOS, hardware version 13, a guest that cannot use a TPM. */
  public static final Hardware LEGACY =
      new Hardware("winXPProGuest", Firmware.BIOS, 13, 1, 1024, 8192);

  private VmFixture() {}

  public static Vdc vdcOn(VCenter vCenter) {
    return Vdc.create(ACME, vCenter.id(), "acme-" + vCenter.name(), "nfs-shared-1", false);
  }

  /** A VDC of linked clones. */
  public static Vdc fastVdcOn(VCenter vCenter) {
    return Vdc.create(ACME, vCenter.id(), "acme-fast", "nfs-shared-1", true);
  }

  /** A VM that its task has still to make. */
  public static Vm plannedVm() {
    var vdc = vdcOn(VCenterFixture.tokyo());
    return Vm.plan(VApp.create(vdc, "payroll", false, "victor"), vdc, "payroll-db", WINDOWS_11);
  }

  public static Vm vmWithoutTpm() {
    return vm(vdcOn(VCenterFixture.tokyo()), WINDOWS_11, PowerState.OFF, false);
  }

  public static Vm vmWithTpm() {
    return holdingTpm(vmWithoutTpm());
  }

  public static Vm holdingTpm(Vm vm) {
    vm.holds(TpmId.random());
    return vm;
  }

  /** A VM that exists in its vCenter. */
  public static Vm vm(Vdc vdc, Hardware hardware, PowerState power, boolean snapshots) {
    var vm = Vm.plan(VApp.create(vdc, "payroll", false, "victor"), vdc, "payroll-db", hardware);
    vm.found(new Vm.Seen("vm-1", hardware, power, "nfs-shared-1", "kp-standard", snapshots, null));
    return vm;
  }
}
