package org.sealport.services.vm.make;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.services.vcenter.VmFound;

/**
 * VMs that somebody wants to have.
 *
 * @param choice for every VM that says nothing itself (R25); null: as its template says, else copy
 *     (R24)
 * @param powerOn once they are made
 */
public record MakeRequest(Into into, List<Member> members, Treatment choice, boolean powerOn) {
  public MakeRequest {
    members = List.copyOf(members);
  }

  /** They stay off. */
  public MakeRequest(Into into, List<Member> members, Treatment choice) {
    this(into, members, choice, false);
  }

  /** Where they are to be. */
  public sealed interface Into {}

  public record NewVApp(VdcId vdc, String name) implements Into {}

  /** One VM, alone. */
  public record Standalone(VdcId vdc) implements Into {}

  public record Existing(VAppId vApp) implements Into {}

  /**
   * One VM.
   *
   * @param operation the row of the rule book
   * @param choice for this one; null: none
   * @param description in the tenant's words; may be empty
   */
  public record Member(
      TpmOperation operation, String name, Source source, Treatment choice, String description) {
    /** The image of a disc that it starts from; null: none. */
    UUID disc() {
      return source instanceof Blank blank ? blank.disc() : null;
    }

    public Member(TpmOperation operation, String name, Source source, Treatment choice) {
      this(operation, name, source, choice, "");
    }
  }

  /** What a VM is made from. */
  public sealed interface Source {}

  /**
   * @param disc the image of a disc that it starts from; null: none
   */
  public record Blank(Hardware hardware, boolean tpm, UUID disc) implements Source {
    public Blank(Hardware hardware, boolean tpm) {
      this(hardware, tpm, null);
    }
  }

  /**
   * @param vm one of the template's; null: its only one
   */
  public record OfTemplate(TemplateId template, UUID vm) implements Source {}

  public record OfVm(VmId vm) implements Source {}

  /**
   * A VM that only its vCenter knows.
   *
   * @param found as the vCenter told it
   * @param moves it becomes the tenant's itself; otherwise a copy of it does
   */
  public record OfUnmanaged(VCenterId at, VmFound found, boolean moves) implements Source {}

  /**
   * One virtual system of an OVF package.
   *
   * @param disks checked, on this machine's disk
   */
  public record OfOvf(Hardware hardware, boolean tpm, List<OvfDisk> disks) implements Source {
    public OvfSpec spec(String name, Vdc vdc, VCenter on) {
      var provider = tpm ? on.providerForNewVm().map(KeyProvider::name).orElse(null) : null;
      return new OvfSpec(name, hardware, vdc.datastore(), disks, tpm, provider);
    }
  }
}
