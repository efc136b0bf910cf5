package org.sealport.web.faces.vm;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.VdcProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vm.CreateVm;
import org.sealport.services.vm.VmService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Words;
import org.sealport.web.faces.vdc.VdcListView;

/** The form that creates a standalone VM; it says at each change whether a TPM is possible. */
@Named
@ViewScoped
public class CreateVmView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int OLDEST_OFFERED = 9;
  private static final int DEFAULT_HARDWARE = 19;

  @Inject private VdcQueries vdcQueries;
  @Inject private VmService service;
  @Inject private Access access;
  @Inject private Words words;

  private transient List<VdcRow> vdcs;
  private transient List<Violation> violations;
  private transient List<Obstacle> obstacles = List.of();
  private String name;
  private String vdc;
  private String guestId = GuestOs.WINDOWS_11.getGuestId();
  private Firmware firmware = Firmware.EFI;
  private int hardwareVersion = DEFAULT_HARDWARE;
  private int cpus = 2;
  private int memoryGb = 4;
  private int diskGb = 64;
  private boolean tpm = true;
  private boolean powerOn;
  private String bootImage;
  private String unfit;

  /** Evaluates as the operation will, whether or not the TPM is asked for now. */
  public void judge() {
    getVdcs();
    unfit = null;
    hardwareVersion = Math.min(hardwareVersion, newestHardware());
    try {
      obstacles = List.of();
      var preflight =
          vdc == null
              ? new Preflight(List.of())
              : service.preflightCreate(access.tenant(), command(true));
      violations = preflight.violations();
      obstacles = preflight.obstacles().stream().filter(this::isQuota).toList();
    } catch (SealportException e) {
      if (e.problem().kind() == Problem.Kind.FORBIDDEN) throw e;
      // a size out of range: the verdict waits
      violations = List.of();
      unfit = words.problem(e);
    }
  }

  /** Goes to the list, where the new VM is shown busy until its task ends. */
  public void create() throws IOException {
    judge();
    service.create(access.tenant(), command(tpm));
    FacesContext.getCurrentInstance().getExternalContext().redirect("list");
  }

  /** Other obstacles, such as a missing name, wait until the form is sent. */
  private boolean isQuota(Obstacle obstacle) {
    return obstacle.problem() instanceof VdcProblem
        && (tpm || obstacle.problem() != VdcProblem.QUOTA_TPM_VMS_EXCEEDED);
  }

  private CreateVm command(boolean withTpm) {
    var hardware =
        new Hardware(guestId, firmware, hardwareVersion, cpus, memoryGb * 1024, diskGb * 1024L);
    return new CreateVm(
        VdcId.of(vdc), name == null ? "" : name, hardware, withTpm, image(), "", powerOn);
  }

  private UUID image() {
    return bootImage == null || bootImage.isEmpty() ? null : MediaId.of(bootImage).value();
  }

  public List<Violation> getViolations() {
    if (violations == null) judge();
    return violations;
  }

  /** The quotas that it would exceed. */
  public List<Obstacle> getObstacles() {
    return obstacles;
  }

  /** Why no verdict can be given. */
  public String getUnfit() {
    return unfit;
  }

  public boolean isRefused() {
    return tpm && !getViolations().isEmpty() || !obstacles.isEmpty();
  }

  public List<VdcRow> getVdcs() {
    if (vdcs == null) {
      vdcs = vdcQueries.list(access.tenant());
      if (vdc == null) vdc = VdcListView.proposed(vdcs);
    }
    return vdcs;
  }

  /** The chosen one. */
  public VdcRow getTarget() {
    return getVdcs().stream()
        .filter(row -> row.id().toString().equals(vdc))
        .findFirst()
        .orElse(null);
  }

  public List<GuestOs> getGuests() {
    return GuestOs.all();
  }

  public List<Integer> getHardwareVersions() {
    int newest = newestHardware();
    return IntStream.rangeClosed(OLDEST_OFFERED, newest)
        .map(i -> newest + OLDEST_OFFERED - i)
        .boxed()
        .toList();
  }

  /** What the vCenter of the chosen VDC runs. */
  private int newestHardware() {
    var target = getTarget();
    return target == null
        ? Hardware.NEWEST_VERSION
        : HardwareVersions.newest(new VCenterVersion(target.vCenterVersion()));
  }

  public Firmware[] getFirmwares() {
    return new Firmware[] {Firmware.EFI, Firmware.BIOS};
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? null : name.strip();
  }

  public String getVdc() {
    getVdcs(); // proposes one
    return vdc;
  }

  public void setVdc(String vdc) {
    this.vdc = vdc;
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

  public int getMemoryGb() {
    return memoryGb;
  }

  public void setMemoryGb(int memoryGb) {
    this.memoryGb = memoryGb;
  }

  public int getDiskGb() {
    return diskGb;
  }

  public void setDiskGb(int diskGb) {
    this.diskGb = diskGb;
  }

  public boolean isPowerOn() {
    return powerOn;
  }

  public void setPowerOn(boolean powerOn) {
    this.powerOn = powerOn;
  }

  public boolean isTpm() {
    return tpm;
  }

  public void setTpm(boolean tpm) {
    this.tpm = tpm;
  }

  /** Empty: none. */
  public String getBootImage() {
    return bootImage;
  }

  public void setBootImage(String bootImage) {
    this.bootImage = bootImage;
  }
}
