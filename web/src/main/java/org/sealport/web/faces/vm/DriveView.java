package org.sealport.web.faces.vm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.services.catalog.DriveService;
import org.sealport.services.vm.VmRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;

/** The drive of the VM that was chosen on the page. */
@Named
@RequestScoped
public class DriveView {
  private VmActions actions;
  private DriveService service;
  private Access access;
  private Notices notices;

  private String image;
  private boolean force;

  protected DriveView() {} // for CDI

  @Inject
  DriveView(VmActions actions, DriveService service, Access access, Notices notices) {
    this.actions = actions;
    this.service = service;
    this.access = access;
    this.notices = notices;
  }

  public void insert() {
    service.insert(access.tenant(), vm().id(), MediaId.of(image));
    done(TaskOperation.VM_DISC_INSERT);
  }

  public void eject() {
    service.eject(access.tenant(), vm().id(), force);
    done(TaskOperation.VM_DISC_EJECT);
  }

  private VmRow vm() {
    return actions.getChosen().row();
  }

  private void done(TaskOperation operation) {
    notices.started(operation, vm().name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public String getImage() {
    return image;
  }

  public void setImage(String image) {
    this.image = image;
  }

  public boolean isForce() {
    return force;
  }

  public void setForce(boolean force) {
    this.force = force;
  }
}
