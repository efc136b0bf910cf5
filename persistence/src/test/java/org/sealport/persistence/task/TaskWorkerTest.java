package org.sealport.persistence.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.SideBySide;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskPause;
import org.sealport.services.task.TaskRow;
import org.sealport.services.task.TaskRun;

class TaskWorkerTest {
  record Rename(VmId vm, String name) implements TaskCommand {}

  /** What kill -9 does: nothing after it runs, not even a catch of ours. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Fixture acme = Fixture.organization();
  private final LocalTaskStore store = new LocalTaskStore();
  private final List<String> done = new ArrayList<>();
  private Consumer<TaskRun> run = task -> {};
  private Consumer<TaskRun> compensate = task -> done.add("undone");
  private Vm vm;

  private final TaskWorker worker =
      new TaskWorker() {
        @Override
        Stream<TaskHandler<Rename>> handlers() {
          return Stream.of(new Handler());
        }
      };

  private final class Handler implements TaskHandler<Rename> {
    @Override
    public Class<Rename> command() {
      return Rename.class;
    }

    @Override
    public void run(TaskRun task, Rename command) {
      run.accept(task);
    }

    @Override
    public void compensate(TaskRun task, Rename command) {
      compensate.accept(task);
    }
  }

  @BeforeEach
  void vm() {
    worker.store = store;
    vm = acme.vm(acme.vApp("payroll"), "payroll-db");
  }

  @Test
  void aTaskThatSucceedsReleasesWhatItReserved() throws SQLException {
    var id = task();
    run = task -> task.commit("rename", () -> rename("renamed"));

    worker.work(id);

    var row = row(id);
    assertThat(row.state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(row.progress()).isEqualTo(100);
    assertThat(row.endedAt()).isNotNull();
    TestDatabase.shared()
        .change(
            r -> {
              var stored = r.vms().get(acme.tenant(), vm.id());
              assertThat(stored.name()).isEqualTo("renamed");
              assertThat(stored.busyTask()).isEmpty();
            });
  }

  @Test
  void aTaskThatPausesHoldsNoThreadAndGoesOnWithItsJournal() throws SQLException {
    var id = task();
    var end = new AtomicReference<>(Instant.now().plusSeconds(60));
    run =
        task -> {
          task.step("first", String.class, key -> effect("first"));
          task.resumeAt(end.get());
          task.step("second", String.class, key -> effect("second"));
        };

    assertThatThrownBy(() -> worker.work(id))
        .isInstanceOfSatisfying(
            TaskPause.class, pause -> assertThat(pause.end()).isEqualTo(end.get()));
    assertThat(row(id).state()).isEqualTo(TaskState.RUNNING);
    end.set(Instant.now());
    worker.work(id);

    assertThat(done).containsExactly("first", "second");
    assertThat(row(id).state()).isEqualTo(TaskState.SUCCEEDED);
  }

  @Test
  void afterAKillTheTaskGoesOnWhereItsJournalEnds() throws SQLException {
    var id = task();
    run =
        task -> {
          var made = task.step("clone", String.class, key -> effect(key.value()));
          assertThat(made).isEqualTo(id + "/clone");
          task.commit("rename", () -> rename("once-" + done.size()));
          if (done.size() == 1) {
            done.add("killed");
            throw new Killed();
          }
        };

    assertThatThrownBy(() -> worker.work(id)).isInstanceOf(Killed.class);
    assertThat(row(id).state()).isEqualTo(TaskState.RUNNING);
    worker.work(id);
    worker.work(id);

    assertThat(done).containsExactly(id + "/clone", "killed");
    assertThat(row(id).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(name()).isEqualTo("once-1");
  }

  @Test
  void aKillBetweenTheWorkAndItsJournalRepeatsTheWorkUnderTheSameKey() throws SQLException {
    var id = task();
    run =
        task ->
            task.step(
                "clone",
                String.class,
                key -> {
                  effect(key.value());
                  if (done.size() == 1) {
                    throw new Killed();
                  }
                  return "made";
                });

    assertThatThrownBy(() -> worker.work(id)).isInstanceOf(Killed.class);
    worker.work(id);

    assertThat(done).containsExactly(id + "/clone", id + "/clone");
  }

  @Test
  void whatACommitChangedIsUndoneWithItsJournalWhenItFails() throws SQLException {
    var id = task();
    run =
        task ->
            task.commit(
                "rename",
                () -> {
                  rename("half");
                  throw CommonProblem.UPSTREAM_FAILED.with("vCenter", "no");
                });

    worker.work(id);

    assertThat(name()).isEqualTo("payroll-db");
    assertThat(done).containsExactly("undone");
    assertThat(row(id).state()).isEqualTo(TaskState.FAILED);
    assertThat(row(id).problem()).isEqualTo("UPSTREAM_FAILED");
    assertThat(row(id).details()).containsExactly("vCenter", "no");
  }

  @Test
  void aCommitThatMeetsAConflictingEditIsDoneAgainOnTheNewState() throws SQLException {
    var id = task();
    run =
        task ->
            task.commit(
                "rename",
                () -> {
                  var mine = store.repositories().vms().get(acme.tenant(), vm.id());
                  if (done.isEmpty()) {
                    done.add("edited by another");
                    TestDatabase.shared()
                        .change(r -> r.vms().get(acme.tenant(), vm.id()).rename("another"));
                  }
                  mine.rename("mine");
                });

    worker.work(id);

    assertThat(row(id).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(name()).isEqualTo("mine");
  }

  @Test
  void aRefusalKeepsEveryViolatedRule() throws SQLException {
    var id = task();
    var violation = new Violation(TpmProblem.TPM_REQUIRES_EFI, "payroll-db", "BIOS", "EFI");
    run =
        task -> {
          throw new TpmRefusedException(List.of(violation));
        };

    worker.work(id);

    assertThat(row(id).violations()).containsExactly(violation);
  }

  @Test
  void aFailureThatNobodyForesawTellsAnIncidentOnly() throws SQLException {
    var id = task();
    run =
        task -> {
          throw new IllegalStateException("secret");
        };

    worker.work(id);

    assertThat(row(id).problem()).isEqualTo("UNEXPECTED");
    assertThat(row(id).details()).hasSize(1).doesNotContain("secret");
  }

  @Test
  void aTaskThatIsBeingUndoneNeverRunsAgain() throws SQLException {
    var id = task();
    run =
        task -> {
          done.add("ran");
          throw CommonProblem.UPSTREAM_FAILED.with();
        };
    compensate =
        task -> {
          done.add("undoing");
          if (done.size() == 2) {
            throw new Killed();
          }
        };

    assertThatThrownBy(() -> worker.work(id)).isInstanceOf(Killed.class);
    assertThat(row(id).state()).isEqualTo(TaskState.COMPENSATING);
    worker.work(id);

    assertThat(done).containsExactly("ran", "undoing", "undoing");
    assertThat(row(id).state()).isEqualTo(TaskState.FAILED);
  }

  @Test
  void undoingIsTriedAgainAndGivenUpWithWhatIsLeft() throws SQLException {
    var id = task();
    run =
        task -> {
          throw CommonProblem.UPSTREAM_FAILED.with("first");
        };
    compensate =
        task -> {
          done.add("tried");
          throw CommonProblem.UPSTREAM_FAILED.with("still down");
        };

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> worker.work(id)).hasMessageContaining("still down");
    }
    worker.work(id);

    assertThat(done).hasSize(6);
    assertThat(row(id).state()).isEqualTo(TaskState.FAILED);
    assertThat(row(id).problem()).isEqualTo("TASK_COMPENSATION_FAILED");
    assertThat(row(id).details().get(0)).contains("still down");
  }

  @Test
  void aNodeThatIsStoppingLeavesItsTaskToTheNext() throws SQLException {
    var id = task();
    run =
        task -> {
          worker.stopping();
          throw CommonProblem.UPSTREAM_FAILED.with("interrupted");
        };

    assertThatThrownBy(() -> worker.work(id)).hasMessageContaining("interrupted");

    assertThat(row(id).state()).isEqualTo(TaskState.RUNNING);
    assertThat(done).isEmpty();
  }

  private String effect(String key) {
    done.add(key);
    return key;
  }

  @Test
  void aTaskThatIsCancelledInTheQueueIsUndoneAndNeverRuns() throws SQLException {
    var id = task();
    run = task -> rename("never");

    cancel(id);
    worker.work(id);

    assertThat(name()).isEqualTo("payroll-db");
    assertThat(row(id).state()).isEqualTo(TaskState.FAILED);
    assertThat(row(id).problem()).isEqualTo("TASK_CANCELLED");
    TestDatabase.shared()
        .change(r -> assertThat(r.vms().get(acme.tenant(), vm.id()).busyTask()).isEmpty());
  }

  @Test
  void aTaskThatHasBegunCannotBeCancelled() throws SQLException {
    var id = task();
    store.running(id);

    assertThatThrownBy(() -> cancel(id)).hasMessageContaining("TASK_HAS_BEGUN");
    assertThatThrownBy(() -> cancel(TaskId.random())).hasMessageContaining("NOT_FOUND");
    assertThat(row(id).state()).isEqualTo(TaskState.RUNNING);
  }

  @Test
  void aTaskThatIsCancelledAtTheLastMomentDoesNotBegin() throws SQLException {
    var id = task();
    cancel(id);

    assertThat(store.running(id)).isFalse();
  }

  private void cancel(TaskId id) {
    TestDatabase.shared()
        .change(
            r -> {
              var tasks = new JpaTasks();
              tasks.scope = r.scope();
              tasks.caller = new CurrentCaller();
              tasks.cancel(acme.tenant(), id);
            });
  }

  private void rename(String name) {
    store.repositories().vms().get(acme.tenant(), vm.id()).rename(name);
  }

  private String name() {
    return TestDatabase.shared().inTransaction(r -> r.vms().get(acme.tenant(), vm.id()).name());
  }

  private TaskRow row(TaskId id) {
    return new JdbcTaskQueries(TestDatabase.shared().sql(), new SideBySide(null, null))
        .get(acme.tenant(), id);
  }

  /** Stores a task that has reserved the VM. */
  private TaskId task() throws SQLException {
    var id = TaskId.random();
    TestDatabase.shared().change(r -> r.vms().get(acme.tenant(), vm.id()).begin(id));
    try (var connection = TestDatabase.shared().dataSource().getConnection();
        var scope = connection.createStatement();
        var insert =
            connection.prepareStatement(
                "insert into task (id, tenant_id, operation, target_kind, target_id, target_name,"
                    + " state, started_by, command_type, command) values (?, ?, 'VM_EDIT', 'VM', ?,"
                    + " 'vm', 'QUEUED', 'victor', ?, ?::jsonb)")) {
      scope.execute("select set_config('sealport.tenant', 'provider', false)");
      Object[] values = {
        id.value(),
        acme.tenant().value(),
        vm.id().value(),
        Rename.class.getName(),
        TaskJson.write(new Rename(vm.id(), "renamed"))
      };
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
    return id;
  }
}
