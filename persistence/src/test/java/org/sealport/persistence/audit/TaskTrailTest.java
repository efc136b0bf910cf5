package org.sealport.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.shared.Page;
import org.sealport.domain.task.TaskOperation;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.audit.AuditEntry.Result;
import org.sealport.services.audit.AuditFilter;
import org.sealport.services.audit.AuditRow;

/** What the audit tells of a task, from its acceptance to its end. */
class TaskTrailTest {
  private final Fixture acme = Fixture.organization();
  private final JdbcAuditQueries queries = new JdbcAuditQueries(TestDatabase.shared().sql());
  private final UUID task = UUID.randomUUID();

  @Test
  void R14_aCopyNamesItsSourceFromTheStartAndTheNewTpmInTheEnd() {
    var vApp = acme.vApp("payroll");
    var source = acme.tpm(acme.vm(vApp, "source"), "same-ek", null);
    var copy = acme.vm(vApp, "copy");
    accept(
        copy.id().value(), "{\"vm\":\"" + copy.id() + "\",\"tpm\":{\"value\":\"" + source + "\"}}");
    var made = acme.tpm(copy, "same-ek", source);
    end(new Result(AuditOutcome.SUCCEEDED, null, List.of(), List.of()));

    var records = records();

    assertThat(records)
        .extracting(AuditRow::outcome)
        .containsExactly(AuditOutcome.SUCCEEDED, AuditOutcome.ACCEPTED);
    assertThat(records).extracting(AuditRow::actor).containsOnly("victor");
    assertThat(records).extracting(AuditRow::actorOrganization).containsOnly("system");
    assertThat(records).extracting(AuditRow::rules).containsOnly(List.of("R14"));
    assertThat(records.get(1).tpms()).containsExactly(source.value());
    assertThat(records.get(0).tpms()).containsExactly(source.value(), made.value());
    assertThat(records.get(0).endorsementKeys()).containsExactly("same-ek");
  }

  @Test
  void aTpmThatTheTaskDestroyedIsStillNamed() {
    var vm = acme.vm(acme.vApp("payroll"), "vm");
    var tpm = acme.tpm(vm, "gone-ek", null);
    accept(vm.id().value(), "{\"vm\":\"" + vm.id() + "\"}");
    TestDatabase.shared().change(r -> r.tpms().get(acme.tenant(), tpm).destroyed());
    end(new Result(AuditOutcome.SUCCEEDED, null, List.of(), List.of()));

    assertThat(records()).extracting(AuditRow::tpms).containsOnly(List.of(tpm.value()));
  }

  @Test
  void aFailureNamesTheViolatedRulesAndItsCompensationFollows() {
    accept(UUID.randomUUID(), "{}");
    end(new Result(AuditOutcome.FAILED, "TPM_NO_KEY_PROVIDER", List.of("vc"), List.of("R5")));
    end(new Result(AuditOutcome.COMPENSATED, null, List.of(), List.of()));

    var records = records();

    assertThat(records)
        .extracting(AuditRow::outcome)
        .containsExactly(AuditOutcome.COMPENSATED, AuditOutcome.FAILED, AuditOutcome.ACCEPTED);
    assertThat(records.get(1).rules()).containsExactly("R5");
    assertThat(records.get(1).problem()).isEqualTo("TPM_NO_KEY_PROVIDER");
    assertThat(records.get(1).details()).containsExactly("vc");
  }

  private List<AuditRow> records() {
    return queries.list(acme.tenant(), AuditFilter.ALL, Page.first(9)).rows();
  }

  private void accept(UUID target, String command) {
    inProvidersScope(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "insert into task (id, tenant_id, operation, target_kind, target_id, target_name, state, started_by,"
                      + " command_type, command) values (?, ?, 'TEMPLATE_INSTANTIATE', 'VM', ?, 'vm', 'QUEUED', 'victor',"
                      + " 'Command', ?::jsonb)")) {
            insert.setObject(1, task);
            insert.setObject(2, acme.tenant().value());
            insert.setObject(3, target);
            insert.setString(4, command);
            insert.executeUpdate();
          }
          TaskTrail.accepted(connection, task, TaskOperation.TEMPLATE_INSTANTIATE, "system");
        });
  }

  private void end(Result result) {
    inProvidersScope(connection -> TaskTrail.ended(connection, task, result));
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private static void inProvidersScope(Work work) {
    TestDatabase.shared()
        .change(r -> r.scope().ofProvider().unwrap(Session.class).doWork(work::on));
  }
}
