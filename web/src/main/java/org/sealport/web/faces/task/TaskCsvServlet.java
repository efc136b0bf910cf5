package org.sealport.web.faces.task;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.task.TaskState;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.web.faces.shared.CsvAnswer;
import org.sealport.web.faces.shared.FileServlet;
import org.sealport.web.faces.shared.Words;

/** The list of tasks as a file, by the same filter as the page's; in the console those of all. */
@WebServlet(urlPatterns = {"/task/list.csv", "/provider/task/list.csv"})
public class TaskCsvServlet extends FileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient TaskQueries queries;
  @Inject transient CurrentCaller caller;
  @Inject transient Words words;

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var filter = new TaskFilter(request.getParameter("q"), states(request), null);
    var tenant = caller.get().tenant();
    var all = request.getServletPath().startsWith("/provider/");
    new CsvAnswer(response, all ? "all" : caller.get().tenantName(), "tasks")
        .write(
            headers(),
            page -> all ? queries.all(filter, page) : queries.list(tenant, filter, page),
            this::cells);
  }

  private static Set<TaskState> states(HttpServletRequest request) {
    var names = request.getParameterValues("state");
    try {
      return names == null
          ? Set.of()
          : Arrays.stream(names).map(TaskState::valueOf).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw CommonProblem.INVALID_INPUT.with("state", e.getMessage());
    }
  }

  private List<String> headers() {
    return Stream.of(
            "id",
            "operation",
            "target",
            "organization",
            "state",
            "startedBy",
            "createdAt",
            "endedAt",
            "failure")
        .map(key -> words.text("task", key))
        .toList();
  }

  private List<Object> cells(TaskRow task) {
    return List.of(
        task.id(),
        words.text("task", task.operation().name()),
        task.target().name(),
        task.tenantName(),
        words.text("task", task.state().name()),
        task.startedBy(),
        task.createdAt(),
        task.endedAt() == null ? "" : task.endedAt(),
        task.problem() == null ? "" : words.problem(task.problem(), task.details()));
  }
}
