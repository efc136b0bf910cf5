package org.sealport.persistence.task;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.task.TaskProblem.TASK_NOT_FAILED;
import static org.sealport.domain.task.TaskProblem.TASK_NOT_RETRIABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.reflect.Type;
import java.util.List;
import org.hibernate.Session;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.task.TaskRequest;
import org.sealport.services.task.TaskRequests;

/** Requests beside their tasks. */
@ApplicationScoped
public class JpaTaskRequests implements TaskRequests {
  private static final String KEEP =
      "update task set use_case = ?, request = ?::jsonb, request_right = ?, request_subject = ?::uuid where id = ?";

  private TenantScope scope;

  protected JpaTaskRequests() {} // for CDI

  @Inject
  public JpaTaskRequests(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public void keep(TaskId task, TaskRequest request) {
    Object[] values = {
      request.useCase(),
      TaskJson.write(request.arguments()),
      request.right().name(),
      request.subject(),
      task.value()
    };
    scope
        .of(request.tenant())
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var update = connection.prepareStatement(KEEP)) {
                for (int i = 0; i < values.length; i++) {
                  update.setObject(i + 1, values[i]);
                }
                update.executeUpdate();
              }
            });
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public Kept ofFailed(TenantId tenant, TaskId task) {
    List<Object[]> rows =
        scope
            .of(tenant)
            .createNativeQuery(
                "select state, use_case, cast(request as text) from task where tenant_id = ?1 and id = ?2")
            .setParameter(1, tenant.value())
            .setParameter(2, task.value())
            .getResultList();
    var row = rows.stream().findFirst().orElseThrow(() -> NOT_FOUND.with(task));
    if (TaskState.valueOf((String) row[0]) != TaskState.FAILED) {
      throw TASK_NOT_FAILED.with(task);
    }
    if (row[1] == null) {
      throw TASK_NOT_RETRIABLE.with(task);
    }
    return new Stored((String) row[1], (String) row[2]);
  }

  private record Stored(String useCase, String json) implements Kept {
    @Override
    public List<Object> arguments(List<Type> types) {
      return TaskJson.readEach(json, types);
    }
  }
}
