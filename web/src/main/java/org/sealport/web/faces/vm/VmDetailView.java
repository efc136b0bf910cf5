package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.domain.vm.VmId;
import org.sealport.services.audit.AuditFilter;
import org.sealport.services.audit.AuditQueries;
import org.sealport.services.audit.AuditRow;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.services.vcenter.DriftQueries;
import org.sealport.services.vcenter.DriftRow;
import org.sealport.services.vm.VmDetail;
import org.sealport.services.vm.VmQueries;
import org.sealport.web.faces.shared.Access;

/** One VM: its hardware, its TPM with lineage, its tasks. */
@Named
@ViewScoped
public class VmDetailView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TASKS_SHOWN = 10;

  @Inject private VmQueries queries;
  @Inject private TaskQueries taskQueries;
  @Inject private DriftQueries driftQueries;
  @Inject private AuditQueries audit;
  @Inject private VmActions actions;
  @Inject private Access access;

  private String id;
  private transient VmDetail vm;
  private transient List<TaskRow> tasks = List.of();
  private transient List<DriftRow> drift = List.of();
  private transient List<AuditRow> activity = List.of();

  /** Before each rendering, so that a refresh shows what is true now. */
  public void read() {
    var vmId = VmId.of(id);
    vm = queries.get(access.tenant(), vmId);
    drift = driftQueries.of(access.tenant(), vmId);
    if (access.may(Right.TASK_VIEW)) {
      var filter = new TaskFilter(null, Set.of(), vmId.value());
      tasks = taskQueries.list(access.tenant(), filter, Page.first(TASKS_SHOWN)).rows();
    }
    if (access.may(Right.AUDIT_VIEW)) {
      var filter = AuditFilter.about(vmId.value());
      activity = audit.next(access.tenant(), filter, null, TASKS_SHOWN);
    }
    actions.choose(vmId);
  }

  public VmDetail getVm() {
    return vm;
  }

  /** What was changed in the vCenter behind our back. */
  public List<DriftRow> getDrift() {
    return drift;
  }

  public boolean isDriftAcceptable() {
    return drift.stream().anyMatch(each -> each.kind().isAcceptable());
  }

  public List<TaskRow> getTasks() {
    return tasks;
  }

  public List<AuditRow> getActivity() {
    return activity;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
