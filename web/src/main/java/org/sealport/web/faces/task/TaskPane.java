package org.sealport.web.faces.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskState;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.web.faces.layout.Layout;
import org.sealport.web.faces.shared.Access;

/** The latest tasks, below every page. */
@Named
@RequestScoped
public class TaskPane {
  private static final int SHOWN = 10;
  private static final TaskFilter GOING =
      new TaskFilter(
          null, EnumSet.of(TaskState.QUEUED, TaskState.RUNNING, TaskState.COMPENSATING), null);

  private TaskQueries queries;
  private Access access;
  private Layout layout;
  private List<TaskRow> latest;
  private long going = -1;

  protected TaskPane() {} // for CDI

  @Inject
  TaskPane(TaskQueries queries, Access access, Layout layout) {
    this.queries = queries;
    this.access = access;
    this.layout = layout;
  }

  /** The role may see tasks; in the console those of every organization. */
  public boolean isShown() {
    return access.may(layout.isProvider() ? Right.PROVIDER_VIEW : Right.TASK_VIEW);
  }

  public List<TaskRow> getLatest() {
    if (latest == null) latest = list(TaskFilter.ALL, SHOWN).rows();
    return latest;
  }

  public long getGoing() {
    if (going < 0) going = list(GOING, 1).total();
    return going;
  }

  /** The task that a screen reader is told about. */
  public TaskRow getNewest() {
    return getLatest().isEmpty() ? null : getLatest().get(0);
  }

  /** Lets the browser refresh what a task has changed meanwhile. */
  public void poll() {
    if (isShown()) PrimeFaces.current().ajax().addCallbackParam("mark", mark());
  }

  /** Differs as soon as a task starts or ends. */
  public String getMark() {
    return isShown() ? mark() : "";
  }

  private String mark() {
    var states = new StringBuilder();
    for (var task : getLatest()) states.append(task.id()).append(task.state().isEnded());
    return Integer.toHexString(states.toString().hashCode());
  }

  private Rows<TaskRow> list(TaskFilter filter, int size) {
    var page = Page.first(size);
    return layout.isProvider()
        ? queries.all(filter, page)
        : queries.list(access.tenant(), filter, page);
  }
}
