package org.sealport.web.faces.vm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.sealport.domain.task.TaskOperation;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vm.SnapshotService;
import org.sealport.services.vm.VmRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;

/** Snapshots of the VM that was chosen on the page, and what they mean for its TPM. */
@Named
@RequestScoped
public class SnapshotView {
  private VmActions actions;
  private SnapshotService service;
  private Access access;
  private Notices notices;

  protected SnapshotView() {} // for CDI

  @Inject
  SnapshotView(VmActions actions, SnapshotService service, Access access, Notices notices) {
    this.actions = actions;
    this.service = service;
    this.access = access;
    this.notices = notices;
  }

  /** What becomes of the TPM. */
  public TpmOutcome outcome(SnapshotOperation operation) {
    return service.preflight(access.tenant(), vm().id(), operation).vms().get(0).outcome();
  }

  public void create() {
    service.create(access.tenant(), vm().id());
    done(TaskOperation.VM_SNAPSHOT_CREATE);
  }

  /** The dialog has said when a TPM is lost by it. */
  public void revert() {
    service.revert(access.tenant(), vm().id(), true);
    done(TaskOperation.VM_SNAPSHOT_REVERT);
  }

  public void removeAll() {
    service.removeAll(access.tenant(), vm().id());
    done(TaskOperation.VM_SNAPSHOT_REMOVE);
  }

  private VmRow vm() {
    return actions.getChosen().row();
  }

  private void done(TaskOperation operation) {
    notices.started(operation, vm().name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }
}
