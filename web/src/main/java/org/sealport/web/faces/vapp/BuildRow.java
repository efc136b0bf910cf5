package org.sealport.web.faces.vapp;

import java.io.Serializable;
import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.vapp.NewVm;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.web.faces.vm.GuestOs;

/** One VM of a vApp that is being put together. */
public class BuildRow implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HARDWARE = 17;

  private final String template;
  private final String templateVm;
  private final String source;
  private final boolean templateTpm;
  private String name;
  private String guestId = GuestOs.WINDOWS_11.getGuestId();
  private int cpus = 2;
  private int memoryGb = 4;
  private int diskGb = 64;
  private boolean tpm = true;
  private Treatment choice;

  private BuildRow(
      String template, String templateVm, String source, boolean templateTpm, String name) {
    this.template = template;
    this.templateVm = templateVm;
    this.source = source;
    this.templateTpm = templateTpm;
    this.name = name;
  }

  static BuildRow blank(String name) {
    return new BuildRow(null, null, null, false, name);
  }

  /**
   * @param source the template's and its VM's name
   */
  static BuildRow ofTemplate(
      String template, String templateVm, String source, boolean tpm, String name) {
    return new BuildRow(template, templateVm, source, tpm, name);
  }

  NewVm wanted() {
    if (template != null) {
      var vm = UUID.fromString(templateVm);
      return new NewVm(name, new OfTemplate(TemplateId.of(template), vm), choice);
    }
    var hardware =
        new Hardware(guestId, Firmware.EFI, HARDWARE, cpus, memoryGb * 1024, diskGb * 1024L);
    return new NewVm(name, new Blank(hardware, tpm), null);
  }

  public boolean isBlank() {
    return template == null;
  }

  public boolean isTemplateTpm() {
    return templateTpm;
  }

  public String getSource() {
    return source;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getGuestId() {
    return guestId;
  }

  public void setGuestId(String guestId) {
    this.guestId = guestId;
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

  public boolean isTpm() {
    return tpm;
  }

  public void setTpm(boolean tpm) {
    this.tpm = tpm;
  }

  public Treatment getChoice() {
    return choice;
  }

  public void setChoice(Treatment choice) {
    this.choice = choice;
  }
}
