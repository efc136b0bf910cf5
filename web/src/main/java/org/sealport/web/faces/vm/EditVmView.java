package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.primefaces.PrimeFaces;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.EditVm;
import org.sealport.services.vm.EditVmService;
import org.sealport.services.vm.VmDetail;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** The dialog that edits a VM; it says at each change whether the TPM allows it. */
@Named
@ViewScoped
public class EditVmView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private EditVmService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient VmDetail vm;
  private transient Preflight preflight;
  private String unfit;
  private final VmForm form = new VmForm();
  private DiskRows disks = new DiskRows();

  /** What can be typed. */
  public static class VmForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name;
    private String description;
    private String guestId;
    private Firmware firmware;
    private int hardwareVersion;
    private int cpus;
    private int coresPerSocket;
    private int memoryMb;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name == null ? "" : name.strip();
    }

    public String getDescription() {
      return description;
    }

    public void setDescription(String description) {
      this.description = description == null ? "" : description;
    }

    public String getGuestId() {
      return guestId;
    }

    public void setGuestId(String guestId) {
      this.guestId = guestId;
    }

    public Firmware getFirmware() {
      return firmware;
    }

    public void setFirmware(Firmware firmware) {
      this.firmware = firmware;
    }

    public int getHardwareVersion() {
      return hardwareVersion;
    }

    public void setHardwareVersion(int hardwareVersion) {
      this.hardwareVersion = hardwareVersion;
    }

    public int getCpus() {
      return cpus;
    }

    public void setCpus(int cpus) {
      this.cpus = cpus;
    }

    public int getCoresPerSocket() {
      return coresPerSocket;
    }

    public void setCoresPerSocket(int coresPerSocket) {
      this.coresPerSocket = coresPerSocket;
    }

    public int getMemoryMb() {
      return memoryMb;
    }

    public void setMemoryMb(int memoryMb) {
      this.memoryMb = memoryMb;
    }
  }

  public void open(VmDetail chosen) {
    vm = chosen;
    preflight = null;
    unfit = null;
    var hardware = chosen.row().hardware();
    form.setName(chosen.row().name());
    form.setDescription(chosen.description());
    form.setGuestId(hardware.guestId());
    form.setFirmware(hardware.firmware());
    form.setHardwareVersion(hardware.hardwareVersion());
    form.setCpus(hardware.cpus());
    form.setCoresPerSocket(hardware.coresPerSocket());
    form.setMemoryMb(hardware.memoryMb());
    disks = DiskRows.of(hardware.disks(), isOff());
  }

  /** The same evaluation as the operation's. */
  public void judge() {
    preflight = null;
    unfit = null;
    try {
      preflight = service.preflight(access.tenant(), vm.row().id(), edit());
    } catch (SealportException e) {
      unfit = words.problem(e);
    }
  }

  /** Refused when somebody else changed the VM since the dialog was opened. */
  public void save() {
    var name = vm.row().name();
    if (!disks.isConfirmed(name)) {
      notices.refused(words.text("common", "typed.differs", name));
      return;
    }
    var losing = disks.isLosing();
    service.edit(access.tenant(), vm.row().id(), edit(), vm.row().version(), losing);
    notices.started(TaskOperation.VM_EDIT, name);
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private EditVm edit() {
    return new EditVm(
        form.getName(),
        form.getDescription(),
        new EditVm.HardwareEdit(
            form.getGuestId(),
            form.getFirmware(),
            form.getHardwareVersion(),
            form.getCpus(),
            form.getMemoryMb(),
            form.getCoresPerSocket()),
        disks.edit());
  }

  public VmDetail getVm() {
    return vm;
  }

  public VmForm getForm() {
    return form;
  }

  public boolean isOff() {
    return vm.row().power() == PowerState.OFF;
  }

  /** A suspended VM keeps its disks as they are. */
  public boolean isSuspended() {
    return vm.row().power() == PowerState.SUSPENDED;
  }

  public DiskRows getDisks() {
    return disks;
  }

  /** A new disk is judged at once. */
  public void addDisk() {
    disks.add();
    judge();
  }

  public void dropDisk(int index) {
    disks.drop(index);
    judge();
  }

  public List<Violation> getViolations() {
    return preflight == null ? List.of() : preflight.violations();
  }

  /** What else stands against the change; null: nothing was judged yet. */
  public Preflight getPreflight() {
    return preflight;
  }

  public String getUnfit() {
    return unfit;
  }

  public List<GuestOs> getGuests() {
    return GuestOs.all();
  }

  /** The VM's own comes first when the list does not know it. */
  public boolean isGuestListed() {
    var guest = vm.row().hardware().guestId();
    return getGuests().stream().anyMatch(known -> known.getGuestId().equals(guest));
  }

  public Firmware[] getFirmwares() {
    return Firmware.values();
  }

  /** Virtual hardware only gets newer, as new as the vCenter runs. */
  public List<Integer> getHardwareVersions() {
    int now = vm.row().hardware().hardwareVersion();
    int newest = HardwareVersions.newest(new VCenterVersion(vm.vCenterVersion()));
    return IntStream.rangeClosed(now, Math.max(now, newest)).boxed().toList();
  }
}
