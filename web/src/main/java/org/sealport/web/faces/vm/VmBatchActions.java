package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.primefaces.PrimeFaces;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.VmRow;
import org.sealport.services.vm.VmService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Batch;
import org.sealport.web.faces.shared.BatchResult;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Does things with all machines that are ticked in the list. */
@Named
@ViewScoped
public class VmBatchActions implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VmListView list;
  @Inject private VmService service;
  @Inject private Access access;
  @Inject private Batch batch;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient List<BatchResult> results = List.of();
  private transient Preflight losses = new Preflight(List.of());
  private String typed;

  public void powerOn() {
    power(PowerOperation.POWER_ON);
  }

  public void powerOff() {
    power(PowerOperation.POWER_OFF);
  }

  private void power(PowerOperation operation) {
    var tenant = access.tenant();
    each(vm -> service.power(tenant, vm.id(), operation));
  }

  /** What is lost with each of them. */
  public void askToDelete() {
    var ids = list.getSelection().getRows().stream().map(VmRow::id).toList();
    losses = service.preflightDelete(access.tenant(), ids);
    typed = null;
  }

  /** Asks to type how many machines are lost. */
  public void delete() {
    var expected = String.valueOf(list.getSelection().getSize());
    if (!expected.equals(typed == null ? null : typed.strip())) {
      notices.refused(words.text("common", "typed.differs", expected));
      return;
    }
    TenantId tenant = access.tenant();
    each(vm -> service.delete(tenant, vm.id()));
  }

  private void each(Consumer<VmRow> act) {
    results = batch.each(list.getSelection().getRows(), VmRow::name, act);
    typed = null;
    list.getSelection().none();
    PrimeFaces.current().ajax().update(":batchResults", ":list:batch", ":list:rows");
  }

  public Preflight getLosses() {
    return losses;
  }

  public List<BatchResult> getResults() {
    return results;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
