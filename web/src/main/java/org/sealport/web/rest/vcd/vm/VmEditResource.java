package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.vm.DiskEdit;
import org.sealport.services.vm.EditVm;
import org.sealport.services.vm.EditVm.HardwareEdit;
import org.sealport.services.vm.EditVmService;
import org.sealport.services.vm.SnapshotService;
import org.sealport.services.vm.VmRow;
import org.sealport.services.vm.VmTpmService;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vapp.Particulars;

/**
 * Changes of a VM. Clients send the whole VM back: only what differs is a change. A disk that is
 * left out is removed; the contract has no confirmation.
 */
@Path("")
@ApplicationScoped
public class VmEditResource {
  private static final String VM = "vApp/vm-{id}";

  @Inject VmReads reads;
  @Inject EditVmService edits;
  @Inject VmTpmService tpms;
  @Inject SnapshotService snapshots;
  @Inject TaskAnswers answers;
  @Inject Names names;
  @Inject Particulars particulars;

  @POST
  @Path(VM + "/action/reconfigureVm")
  public Response reconfigure(@PathParam("id") String id, VmDocument wanted) {
    var found = reads.find(id);
    var edit = edit(found.value(), wanted);
    var tpm = tpm(found.value(), wanted);
    if (edit != null && tpm != null) {
      throw ProtocolProblem.NOT_OFFERED.with("reconfigureVm: TrustedPlatformModule");
    }
    var vm = found.value().id();
    var task = edit == null ? null : edits.edit(found.id(), vm, edit, null, true);
    particulars.record(found.id(), vm, wanted);
    if (task != null) {
      return answers.accepted(found.id(), task);
    }
    return tpm == null ? unchanged(found.value()) : change(found, tpm);
  }

  @PUT
  @Path(VM)
  public Response replace(@PathParam("id") String id, VmDocument wanted) {
    return reconfigure(id, wanted);
  }

  private Response unchanged(VmRow vm) {
    return answers.done("vappUpdateVm", names.vm(vm.id(), vm.name()));
  }

  /** Null: that stays. */
  static Boolean tpm(VmRow vm, VmDocument wanted) {
    var section = wanted.trustedPlatformModule;
    return section == null || section.tpmPresent == null || section.tpmPresent == vm.tpm()
        ? null
        : section.tpmPresent;
  }

  private Response change(Reach.Found<VmRow> found, boolean tpm) {
    var vm = found.value().id();
    return answers.accepted(
        found.id(), tpm ? tpms.add(found.id(), vm) : tpms.remove(found.id(), vm, true));
  }

  /** Null: nothing differs. */
  static EditVm edit(VmRow vm, VmDocument wanted) {
    var name = wanted.name == null || wanted.name.equals(vm.name()) ? null : wanted.name;
    var description =
        wanted.description == null || wanted.description.isEmpty() ? null : wanted.description;
    var hardware = HardwareEdit.NONE;
    var disks = DiskEdit.NONE;
    if (wanted.vmSpecSection != null) {
      hardware = hardware(vm, wanted.vmSpecSection);
      disks = DiskWishes.of(vm.hardware().disks(), wanted.vmSpecSection);
    }
    return name == null
            && description == null
            && disks.isNothing()
            && hardware.equals(HardwareEdit.NONE)
        ? null
        : new EditVm(name, description, hardware, disks);
  }

  private static HardwareEdit hardware(VmRow vm, VmSpecSection spec) {
    var now = vm.hardware();
    var version = spec.hardwareVersion == null ? null : Wishes.version(spec.hardwareVersion.value);
    var firmware =
        spec.firmware == null || spec.firmware.isBlank() ? null : Wishes.firmware(spec.firmware);
    return new HardwareEdit(
        differing(spec.osType, now.guestId()),
        differing(firmware, now.firmware()),
        differing(version, now.hardwareVersion()),
        differing(spec.numCpus, now.cpus()),
        differing(spec.memoryResourceMb == null ? null : Wishes.memory(spec), now.memoryMb()),
        differing(spec.numCoresPerSocket, now.coresPerSocket()));
  }

  private static <T> T differing(T wanted, T now) {
    return now.equals(wanted) ? null : wanted;
  }

  @PUT
  @Path(VM + "/virtualHardwareSection/{item: cpu|memory}")
  public Response item(
      @PathParam("id") String id, @PathParam("item") String item, HardwareSection.Item wanted) {
    if (wanted.virtualQuantity == null || !wanted.virtualQuantity.strip().matches("[0-9]{1,9}")) {
      throw INVALID_INPUT.with("VirtualQuantity", wanted.virtualQuantity);
    }
    int quantity = Integer.parseInt(wanted.virtualQuantity.strip());
    var spec = new VmSpecSection();
    if (item.equals("cpu")) {
      spec.numCpus = quantity;
      spec.numCoresPerSocket = Wishes.cores(wanted.coresPerSocket);
    } else {
      spec.memoryResourceMb = VmSpecSection.Amount.of(quantity);
    }
    var vm = new VmDocument();
    vm.vmSpecSection = spec;
    return reconfigure(id, vm);
  }

  @POST
  @Path(VM + "/action/createSnapshot")
  public Response snapshot(@PathParam("id") String id) {
    var found = reads.find(id);
    return answers.accepted(found.id(), snapshots.create(found.id(), found.value().id()));
  }

  /** The contract has no confirmation: the call is taken at its word. */
  @POST
  @Path(VM + "/action/revertToCurrentSnapshot")
  public Response revert(@PathParam("id") String id) {
    var found = reads.find(id);
    return answers.accepted(found.id(), snapshots.revert(found.id(), found.value().id(), true));
  }

  @POST
  @Path(VM + "/action/removeAllSnapshots")
  public Response removeSnapshots(@PathParam("id") String id) {
    var found = reads.find(id);
    return answers.accepted(found.id(), snapshots.removeAll(found.id(), found.value().id()));
  }
}
