package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.VmDetail;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmService;
import org.sealport.services.vm.VmTpmService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.PageAction;
import org.sealport.web.faces.shared.Words;

/** Does things with the VM that was chosen on the page. */
@Named
@ViewScoped
public class VmActions implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VmQueries queries;
  @Inject private VmService service;
  @Inject private VmTpmService tpms;
  @Inject private VmActionList offered;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient VmDetail chosen;
  private String id;
  private String typedName;

  /** Reads the VM afresh, so that its reasons are those of now. */
  public void choose(VmId vm) {
    id = vm.toString();
    chosen = null;
    typedName = null;
  }

  public boolean isAnyChosen() {
    return id != null;
  }

  public VmDetail getChosen() {
    if (chosen == null && id != null) chosen = queries.get(access.tenant(), VmId.of(id));
    return chosen;
  }

  public List<PageAction> getActions() {
    return id == null ? List.of() : offered.of(getChosen());
  }

  public void powerOn() {
    power(PowerOperation.POWER_ON);
  }

  public void powerOff() {
    power(PowerOperation.POWER_OFF);
  }

  public void reset() {
    power(PowerOperation.RESET);
  }

  public void shutDown() {
    power(PowerOperation.SHUT_DOWN);
  }

  public void reboot() {
    power(PowerOperation.REBOOT);
  }

  public void suspend() {
    power(PowerOperation.SUSPEND);
  }

  public void discard() {
    power(PowerOperation.DISCARD_SUSPENDED);
  }

  private void power(PowerOperation operation) {
    service.power(access.tenant(), VmId.of(id), operation);
    done(operation.ofVm());
  }

  public void addTpm() {
    tpms.add(access.tenant(), VmId.of(id));
    done(TaskOperation.VM_TPM_ADD);
  }

  public void removeTpm() {
    if (!isNameTyped()) return;
    tpms.remove(access.tenant(), VmId.of(id), true);
    done(TaskOperation.VM_TPM_REMOVE);
  }

  public void delete() {
    if (!isNameTyped()) return;
    service.delete(access.tenant(), VmId.of(id));
    done(TaskOperation.VM_DELETE);
  }

  /** What cannot be undone asks to type the VM's name. */
  private boolean isNameTyped() {
    var name = getChosen().row().name();
    if (name.equals(typedName == null ? null : typedName.strip())) return true;
    notices.refused(words.text("common", "typed.differs", name));
    return false;
  }

  private void done(TaskOperation operation) {
    notices.started(operation, getChosen().row().name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    chosen = null;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
