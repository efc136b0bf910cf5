package org.sealport.web.faces.task;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskState;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.web.faces.layout.Layout;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;

/** The tasks of the organization, or in the console of all of them. */
@Named
@ViewScoped
public class TaskListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TaskQueries queries;
  @Inject private Access access;
  @Inject private Layout layout;

  private transient QueryModel<TaskRow> rows;
  private String text;
  private final Set<TaskState> states = EnumSet.noneOf(TaskState.class);

  public QueryModel<TaskRow> getRows() {
    if (rows == null) rows = new QueryModel<>(this::query, TaskRow::id);
    return rows;
  }

  private Rows<TaskRow> query(Page page) {
    var filter = new TaskFilter(text, Set.copyOf(states), null);
    return layout.isProvider()
        ? queries.all(filter, page)
        : queries.list(access.tenant(), filter, page);
  }

  public long getCount() {
    return getRows().count(null);
  }

  public TaskState[] getAllStates() {
    return TaskState.values();
  }

  public boolean has(TaskState state) {
    return states.contains(state);
  }

  public void toggle(TaskState state) {
    if (!states.remove(state)) states.add(state);
    filterChanged();
  }

  public void clear() {
    text = null;
    states.clear();
    filterChanged();
  }

  public boolean isFiltered() {
    return text != null || !states.isEmpty();
  }

  /** The current filter as the parameters of a link. */
  public String getLink() {
    var link = new StringJoiner("&", "?", "").setEmptyValue("");
    if (text != null) link.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    states.forEach(state -> link.add("state=" + state));
    return link.toString();
  }

  public void filterChanged() {
    PagedTables.toFirstPage("list:rows");
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null || text.isBlank() ? null : text.strip();
  }
}
