package org.sealport.web.faces.vapp;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vapp.VAppService;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.PageAction;
import org.sealport.web.faces.shared.QueryModel;
import org.sealport.web.faces.shared.Words;

/** One vApp with its VMs. */
@Named("vAppDetailView")
@ViewScoped
public class VAppDetailView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VAppQueries queries;
  @Inject private VmQueries vmQueries;
  @Inject private VAppService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private String id;
  private String typedName;
  private transient VAppRow vApp;
  private transient QueryModel<VmRow> vms;

  /** Before each rendering, so that a refresh shows what is true now. */
  public void read() {
    vApp = queries.get(access.tenant(), VAppId.of(id));
  }

  public VAppRow getVApp() {
    return vApp;
  }

  public QueryModel<VmRow> getVms() {
    if (vms == null) {
      var tenant = access.tenant();
      var filter = new VmFilter(null, Set.of(), null, null, VAppId.of(id).value());
      vms = new QueryModel<>(page -> vmQueries.list(tenant, filter, page), VmRow::id);
    }
    return vms;
  }

  public List<PageAction> getActions() {
    var actions = new ArrayList<PageAction>();
    if (access.may(Right.VM_POWER)) {
      boolean runs = vApp.poweredOn() > 0;
      boolean expired = vApp.lease().isExpired();
      boolean off = vApp.poweredOn() < vApp.vms();
      actions.add(
          power(
              "power-on",
              "pi-play",
              off && !expired,
              expired ? "VAPP_EXPIRED" : "VAPP_ALREADY_ON"));
      actions.add(power("shut-down", "pi-moon", runs, "VAPP_ALREADY_OFF"));
      actions.add(power("reboot", "pi-replay", runs, "VAPP_ALREADY_OFF"));
      actions.add(power("suspend", "pi-pause", runs, "VAPP_ALREADY_OFF"));
      if (vApp.suspended() > 0) {
        actions.add(power("discard", "pi-eject", true, "VAPP_NOT_SUSPENDED"));
      }
      actions.add(power("power-off", "pi-stop", runs || vApp.suspended() > 0, "VAPP_ALREADY_OFF"));
      actions.add(power("reset", "pi-refresh", runs, "VAPP_ALREADY_OFF"));
    }
    if (access.may(Right.VAPP_EDIT)) {
      actions.add(new PageAction("order", "pi-sort-numeric-down", false, tooLow(Right.VAPP_EDIT)));
    }
    if (access.may(Right.TEMPLATE_CAPTURE)) {
      actions.add(new PageAction("capture", "pi-book", false, reasons(Right.TEMPLATE_CAPTURE)));
    }
    if (access.may(Right.VAPP_DELETE)) {
      actions.add(new PageAction("delete", "pi-trash", true, reasons(Right.VAPP_DELETE)));
    }
    return actions;
  }

  private PageAction power(String key, String icon, boolean possible, String problem) {
    var reasons = busy(Right.VM_POWER);
    if (!possible) reasons.add(words.problem(problem, List.of(vApp.name())));
    return new PageAction(key, icon, false, reasons);
  }

  private List<String> tooLow(Right right) {
    return words.tooLow(vApp.reached().refuses(right, Subject.VAPP, vApp.name(), vApp.owner()));
  }

  private List<String> busy(Right right) {
    var reasons = new ArrayList<>(tooLow(right));
    if (vApp.busyTask() != null) reasons.add(words.problem("VAPP_BUSY", List.of(vApp.name())));
    return reasons;
  }

  /** Both need the vApp at rest; only a capture needs something in it. */
  private List<String> reasons(Right right) {
    var reasons = busy(right);
    if (vApp.poweredOn() + vApp.suspended() > 0) {
      reasons.add(words.problem("VAPP_NOT_POWERED_OFF", List.of(vApp.name())));
    }
    return reasons;
  }

  public void delete() {
    read();
    if (!vApp.name().equals(typedName == null ? null : typedName.strip())) {
      notices.refused(words.text("common", "typed.differs", vApp.name()));
      return;
    }
    service.delete(access.tenant(), vApp.id());
    notices.started(TaskOperation.VAPP_DELETE, vApp.name());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
