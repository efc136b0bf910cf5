package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vdc.VdcService;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** The form that sets the quotas of a VDC; empty is unlimited. */
@Named
@ViewScoped
public class QuotaView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MIB_PER_GB = 1024;

  @Inject private VdcService service;
  @Inject private Notices notices;
  @Inject private Words words;

  private String tenant;
  private String vdc;
  private String name;
  private Long vms;
  private Long cpus;
  private Long memoryGb;
  private Long diskGb;
  private Long tpmVms;

  public void open(VdcRow row) {
    tenant = row.tenant().toString();
    vdc = row.id().toString();
    name = row.name();
    vms = row.limits().vms();
    cpus = row.limits().cpus();
    memoryGb = gb(row.limits().memoryMb());
    diskGb = gb(row.limits().diskMb());
    tpmVms = row.limits().tpmVms();
  }

  public void save() {
    var limits = new Limits(vms, cpus, mib(memoryGb), mib(diskGb), tpmVms);
    service.limit(TenantId.of(tenant), VdcId.of(vdc), limits);
    notices.note(words.text("provider", "quota.saved", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private static Long gb(Long mib) {
    return mib == null ? null : mib / MIB_PER_GB;
  }

  private static Long mib(Long gb) {
    return gb == null ? null : gb * MIB_PER_GB;
  }

  /** Null until one was opened. */
  public String getName() {
    return name;
  }

  public Long getVms() {
    return vms;
  }

  public void setVms(Long vms) {
    this.vms = vms;
  }

  public Long getCpus() {
    return cpus;
  }

  public void setCpus(Long cpus) {
    this.cpus = cpus;
  }

  public Long getMemoryGb() {
    return memoryGb;
  }

  public void setMemoryGb(Long memoryGb) {
    this.memoryGb = memoryGb;
  }

  public Long getDiskGb() {
    return diskGb;
  }

  public void setDiskGb(Long diskGb) {
    this.diskGb = diskGb;
  }

  public Long getTpmVms() {
    return tpmVms;
  }

  public void setTpmVms(Long tpmVms) {
    this.tpmVms = tpmVms;
  }
}
