package org.sealport.web.faces.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.Right;
import org.sealport.services.task.TaskRetry;
import org.sealport.services.task.TaskRow;
import org.sealport.services.task.TaskService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;

/** What can be done with a task, wherever it is shown. */
@Named
@RequestScoped
public class TaskActions {
  private TaskService service;
  private TaskRetry retries;
  private Access access;
  private Notices notices;

  protected TaskActions() {} // for CDI

  @Inject
  TaskActions(TaskService service, TaskRetry retries, Access access, Notices notices) {
    this.service = service;
    this.retries = retries;
    this.access = access;
    this.notices = notices;
  }

  /** It failed, its request is kept, and the role may make such a request. */
  public boolean mayRetry(TaskRow task) {
    return task.retriableBy() != null && access.may(task.retriableBy());
  }

  /** By another task; the failed one stays in the list. */
  public void retry(TaskRow task) {
    retries.again(task.tenant(), task.id());
    notices.started(task.operation(), task.target().name());
    PrimeFaces.current().executeScript("sealport.tasksChanged()");
  }

  public boolean mayCancel(TaskRow task) {
    return task.isCancellable() && access.may(Right.TASK_CANCEL);
  }

  /** In the organization of the task: the provider sees those of all. */
  public void cancel(TaskRow task) {
    service.cancel(task.tenant(), task.id());
    PrimeFaces.current().executeScript("sealport.tasksChanged()");
  }
}
