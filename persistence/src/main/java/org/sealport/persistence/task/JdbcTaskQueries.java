package org.sealport.persistence.task;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Violation;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.task.SideBySide;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.services.task.VmResult;

/** Tasks by plain SQL. */
@ApplicationScoped
public class JdbcTaskQueries implements TaskQueries {
  /**
   * The position counts every tenant's queued tasks, which row-level security hides: db-scheduler's
   * table tells it, and nothing of whose they are.
   */
  private static final String COLUMNS =
      "select task.*, tenant.name as tenant_name, case when task.state <> 'QUEUED' then 0 else greatest(1,"
          + " (select count(*) from scheduled_tasks q where not q.picked and (q.execution_time, q.task_instance) <="
          + " (select s.execution_time, s.task_instance from scheduled_tasks s where s.task_name = q.task_name"
          + " and s.task_instance = task.id::text))) end as queue_position,"
          + " (select coalesce(jsonb_agg(jsonb_build_object('index', v.index, 'vm', v.vm_id, 'name', v.name, 'state', v.state,"
          + " 'outcome', v.outcome, 'copiedFrom', v.copied_from, 'place', v.place, 'problem', v.problem, 'details', v.details)"
          + " order by v.index), '[]') from task_vm v where v.task_id = task.id) as vms,"
          + " case when task.state = 'FAILED' and (task.request_subject is null"
          + " or exists (select 1 from vm where vm.id = task.request_subject)"
          + " or exists (select 1 from vapp where vapp.id = task.request_subject)"
          + " or exists (select 1 from template where template.id = task.request_subject)"
          + " or exists (select 1 from catalog where catalog.id = task.request_subject))"
          + " then task.request_right end as retriable_by";

  private static final String JOINS = " left join tenant on tenant.id = task.tenant_id";

  private static final Map<String, String> SORTS =
      Map.of(
          "operation", "task.operation",
          "target", "lower(task.target_name)",
          "state", "task.state",
          "startedBy", "task.started_by",
          "createdAt", "task.created_at",
          "endedAt", "task.ended_at");

  private static final Where.Listing LISTING =
      new Where.Listing(COLUMNS, "task", "", JOINS, SORTS, "createdAt");

  private Sql sql;
  private SideBySide steps;

  protected JdbcTaskQueries() {} // for CDI

  @Inject
  public JdbcTaskQueries(Sql sql, SideBySide steps) {
    this.sql = sql;
    this.steps = steps;
  }

  @Override
  @RequiresRight(Right.TASK_VIEW)
  public Rows<TaskRow> list(TenantId tenant, TaskFilter filter, Page page) {
    var where = where(filter).and("task.tenant_id = ?", tenant.value());
    return sql.page(tenant, where.count("task", page), page(where, page), this::row);
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public Rows<TaskRow> all(TaskFilter filter, Page page) {
    var where = where(filter);
    return sql.pageAll(where.count("task", page), page(where, page), this::row);
  }

  @Override
  @RequiresRight(Right.TASK_VIEW)
  public TaskRow get(TenantId tenant, TaskId id) {
    var where = new Where().and("task.tenant_id = ? and task.id = ?", tenant.value(), id.value());
    return sql.list(tenant, where.select(COLUMNS + " from task" + JOINS), this::row).stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static Where where(TaskFilter filter) {
    return new Where()
        .contains("lower(task.target_name || ' ' || task.started_by)", filter.text())
        .oneOf("task.state", filter.states())
        .andIf(filter.target(), "task.target_id = ?");
  }

  /** The newest come first where the page names no sort. */
  private static Sql.Select page(Where where, Page page) {
    var sorted = page.sort() == null ? page.sortedBy("createdAt", false) : page;
    return where.page(LISTING, sorted);
  }

  private TaskRow row(ResultSet row) throws SQLException {
    return new TaskRow(
        new TaskId(Sql.uuid(row, "id")),
        new TenantId(Sql.uuid(row, "tenant_id")),
        row.getString("tenant_name"),
        TaskOperation.valueOf(row.getString("operation")),
        new TaskTarget(
            TaskTarget.Kind.valueOf(row.getString("target_kind")),
            Sql.uuid(row, "target_id"),
            row.getString("target_name")),
        TaskState.valueOf(row.getString("state")),
        row.getInt("progress"),
        row.getString("started_by"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"),
        row.getString("problem"),
        List.of(TaskJson.read(row.getString("details"), String[].class)),
        List.of(TaskJson.read(row.getString("violations"), Violation[].class)),
        row.getInt("queue_position"),
        vms(row),
        right(row.getString("retriable_by")),
        row.getString("cancelled_by"));
  }

  /** A right that there is no more lets nobody try again. */
  private static Right right(String name) {
    return Arrays.stream(Right.values())
        .filter(right -> right.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** As the table has them, and for those that wait at a vCenter their position. */
  private List<VmResult> vms(ResultSet row) throws SQLException {
    var task = new TaskId(Sql.uuid(row, "id"));
    return Arrays.stream(TaskJson.read(row.getString("vms"), VmResult[].class))
        .map(vm -> vm.queued(steps.queuePosition(task, vm.index())))
        .toList();
  }
}
