package org.sealport.services.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.AccessKeeper;
import org.sealport.services.access.RequiresRight;

/** Use cases on tasks themselves. */
@Stateless
public class TaskService {
  @Inject Tasks tasks;
  @Inject TaskQueries queries;
  @Inject AccessKeeper keeper;
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject Templates templates;
  @Inject Catalogs catalogs;

  /**
   * Cancels a task that waits for its turn, or one that makes or moves VMs, all or none: what is
   * under way at a vCenter ends first, then everything is undone. One that is past the last of its
   * VMs succeeds all the same.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TASK_HAS_BEGUN, ACCESS_TOO_LOW:
   *     another's task, on what the caller may not change
   */
  @RequiresRight(Right.TASK_CANCEL)
  public void cancel(TenantId tenant, TaskId id) {
    keeper
        .narrowed()
        .ifPresent(
            caller -> {
              var task = queries.get(tenant, id);
              if (!task.startedBy().equals(caller.username())) {
                reach(tenant, task.target());
              }
            });
    tasks.cancel(tenant, id);
  }

  private void reach(TenantId tenant, TaskTarget target) {
    switch (target.kind()) {
      case VM -> vms.get(tenant, new VmId(target.id()));
      case VAPP -> vApps.get(tenant, new VAppId(target.id()));
      case TEMPLATE -> templates.own(tenant, new TemplateId(target.id()));
      case CATALOG -> catalogs.get(tenant, new CatalogId(target.id()));
      default -> {} // no member's
    }
  }
}
