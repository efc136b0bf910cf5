package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vcenter.Drift;
import org.sealport.services.vcenter.DriftState;
import org.sealport.services.vm.DriftPreflight;
import org.sealport.services.vm.DriftService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;

/** Asks whether what a vCenter has of a VM is right, and accepts it. */
@Named
@ViewScoped
public class DriftView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 16;

  @Inject private DriftService service;
  @Inject private Access access;
  @Inject private Notices notices;

  private String tenant;
  private String id;
  private String name;
  private String seen;
  private String typedName;
  private transient DriftPreflight preflight;

  /** Of the reader's own organization. */
  public void open(VmId vm, String vmName) {
    openOf(access.tenant(), vm, vmName);
  }

  /** What is shown from now on is what is accepted, or nothing is. */
  public void openOf(TenantId ofTenant, VmId vm, String vmName) {
    tenant = ofTenant.toString();
    id = vm.toString();
    name = vmName;
    typedName = null;
    preflight = null;
    seen = getPreflight().state().value();
  }

  public DriftPreflight getPreflight() {
    if (preflight == null && id != null) {
      preflight = service.preflightAccept(TenantId.of(tenant), VmId.of(id));
    }
    return preflight;
  }

  public boolean isGone() {
    return id != null
        && getPreflight().changes().stream().anyMatch(each -> each.kind() == DriftKind.VM_GONE);
  }

  /** Of a fingerprint the beginning is enough to tell two apart. */
  public String shown(DriftKind kind, String value) {
    return switch (kind) {
      case TPM_ADDED, TPM_REMOVED, TPM_REPLACED ->
          Arrays.stream(value.split(" "))
              .map(fingerprint -> fingerprint.substring(0, SHOWN) + "…")
              .collect(Collectors.joining(" "));
      case VM_GONE, VM_RENAMED, VM_REKEYED, DISKS_CHANGED, KEY_PROVIDER_GONE -> value;
    };
  }

  public List<String> words(Drift change) {
    return List.of(change.expected(), change.found());
  }

  public void accept() {
    service.accept(TenantId.of(tenant), VmId.of(id), new DriftState(seen));
    done(TaskOperation.VM_DRIFT_ACCEPT);
  }

  public void forget() {
    var typed = typedName == null ? "" : typedName.strip();
    service.forget(TenantId.of(tenant), VmId.of(id), new DriftState(seen), typed);
    done(TaskOperation.VM_DRIFT_FORGET);
  }

  private void done(TaskOperation operation) {
    notices.started(operation, name);
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public String getName() {
    return name;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
