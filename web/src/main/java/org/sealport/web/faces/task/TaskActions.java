package org.sealport.web.faces.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.Right;
import org.sealport.services.task.TaskRow;
import org.sealport.services.task.TaskService;
import org.sealport.web.faces.shared.Access;

/** What can be done with a task, wherever it is shown. */
@Named
@RequestScoped
public class TaskActions {
  private TaskService service;
  private Access access;

  protected TaskActions() {} // for CDI

  @Inject
  TaskActions(TaskService service, Access access) {
    this.service = service;
    this.access = access;
  }

  /** It waits for its turn, and the role may take it back. */
  public boolean mayCancel(TaskRow task) {
    return task.queuePosition() > 0 && access.may(Right.TASK_CANCEL);
  }

  /** In the organization of the task: the provider sees those of all. */
  public void cancel(TaskRow task) {
    service.cancel(task.tenant(), task.id());
    PrimeFaces.current().executeScript("sealport.tasksChanged()");
  }
}
