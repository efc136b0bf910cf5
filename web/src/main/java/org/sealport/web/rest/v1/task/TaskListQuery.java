package org.sealport.web.rest.v1.task;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.sealport.domain.shared.Page;
import org.sealport.domain.task.TaskState;
import org.sealport.services.task.TaskFilter;
import org.sealport.web.rest.v1.shared.Query;

/** Which tasks to list; each part narrows the list. */
public class TaskListQuery {
  /** Part of the target's name or the starter's, any case. */
  @QueryParam("text")
  String text;

  @QueryParam("state")
  List<String> state;

  /** The id of the entity. */
  @QueryParam("target")
  String target;

  TaskFilter toFilter() {
    return new TaskFilter(
        text, Query.set(TaskState.class, "state", state), Query.id("target", target));
  }

  /** Newest first unless another order is asked for. */
  static Page newestFirst(Page page) {
    return page.sort() == null ? page.sortedBy("createdAt", false) : page;
  }
}
