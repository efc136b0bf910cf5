package org.sealport.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.access.Role;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.shared.Page;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.access.Caller;
import org.sealport.services.audit.AuditEntry;
import org.sealport.services.audit.AuditFilter;
import org.sealport.services.audit.AuditRow;

class AuditTest {
  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();
  private final JdbcAuditQueries queries = new JdbcAuditQueries(TestDatabase.shared().sql());

  @Test
  void aRecordNamesTheTpmsAndEndorsementKeysOfWhatTheRequestNames() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");
    var tpm = acme.tpm(vm, "ek-" + vm.id(), null);

    refuse(acme, about(vm), "[" + acme.tenant() + ", " + vm.id() + "]");

    var row = only(acme, AuditFilter.ALL);
    assertThat(row.actor()).isEqualTo("victor");
    assertThat(row.objectName()).isEqualTo("payroll-db");
    assertThat(row.tpms()).containsExactly(tpm.value());
    assertThat(row.endorsementKeys()).containsExactly("ek-" + vm.id());
    assertThat(row.rules()).containsExactly("R1", "R5");
    assertThat(only(acme, AuditFilter.about(tpm.value()))).isEqualTo(row);
  }

  @Test
  void aVAppsRecordNamesTheTpmsOfAllItsVms() {
    var vApp = acme.vApp("payroll");
    var first = acme.tpm(acme.vm(vApp, "a"), "aa", null);
    var second = acme.tpm(acme.vm(vApp, "b"), "bb", null);

    refuse(
        acme, new AuditEntry.About(TaskTarget.Kind.VAPP, vApp.id().value(), null), "" + vApp.id());

    assertThat(only(acme, AuditFilter.ALL).tpms()).containsExactly(first.value(), second.value());
  }

  @Test
  void anotherOrganizationNeitherReadsNorWritesIt() {
    refuse(acme, nothing("web"), "");

    assertThat(queries.list(globex.tenant(), AuditFilter.ALL, Page.first(9)).rows()).isEmpty();
    assertThat(texts(globex.tenant().toString(), "select actor from audit_record")).isEmpty();
    assertThatThrownBy(
            () ->
                run(
                    globex.tenant().toString(),
                    "insert into audit_record (tenant_id, actor, actor_organization, operation, outcome) values ('"
                        + acme.tenant()
                        + "', 'victor', 'acme', 'VM_CREATE', 'REFUSED')"))
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set actor = 'nobody'",
        "delete from audit_record",
        "truncate audit_record"
      })
  void theApplicationsRoleCannotChangeARecord(String sql) {
    refuse(acme, nothing("web"), "");

    assertThatThrownBy(() -> run("provider", sql)).hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set actor = 'nobody'",
        "delete from audit_record",
        "truncate audit_record"
      })
  void whoGivesItselfTheRightStillCannot(String sql) {
    refuse(acme, nothing("web"), "");

    assertThatThrownBy(
            () ->
                run(
                    "provider",
                    "grant all on audit_record to current_user; create policy mine on audit_record using (true); "
                        + sql))
        .hasMessageContaining("written once");
  }

  @Test
  void filtersByTimeActorObjectRuleAndOutcome() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");
    refuse(acme, about(vm), "" + vm.id());
    refuse(acme, nothing("other"), "");
    var past = Instant.now().minusSeconds(3600);

    assertThat(count(AuditFilter.ALL)).isEqualTo(2);
    assertThat(count(AuditFilter.about(vm.id().value()))).isEqualTo(1);
    assertThat(count(new AuditFilter(null, null, "VICTOR", null, null, Set.of()))).isEqualTo(2);
    assertThat(count(new AuditFilter(null, null, "roll-d", null, null, Set.of()))).isEqualTo(1);
    assertThat(count(new AuditFilter(null, null, null, null, "R5", Set.of()))).isEqualTo(2);
    assertThat(count(new AuditFilter(null, null, null, null, "R6", Set.of()))).isZero();
    assertThat(count(new AuditFilter(past, null, null, null, null, Set.of()))).isEqualTo(2);
    assertThat(count(new AuditFilter(null, past, null, null, null, Set.of()))).isZero();
    assertThat(count(new AuditFilter(null, null, null, null, null, Set.of(AuditOutcome.SUCCEEDED))))
        .isZero();
  }

  @Test
  void aLongAuditIsReadInPiecesWithoutGapsOrRepetitions() {
    IntStream.range(0, 7).forEach(i -> refuse(acme, nothing("vm-" + i), ""));
    var read = new ArrayList<String>();
    AuditRow last = null;

    for (var piece = next(last); !piece.isEmpty(); piece = next(last)) {
      piece.forEach(row -> read.add(row.objectName()));
      last = piece.get(piece.size() - 1);
    }

    assertThat(read).containsExactly("vm-6", "vm-5", "vm-4", "vm-3", "vm-2", "vm-1", "vm-0");
  }

  private List<AuditRow> next(AuditRow last) {
    return queries.next(acme.tenant(), AuditFilter.ALL, last, 3);
  }

  private long count(AuditFilter filter) {
    return queries.list(acme.tenant(), filter, Page.first(9)).total();
  }

  private AuditRow only(Fixture organization, AuditFilter filter) {
    var rows = queries.list(organization.tenant(), filter, Page.first(9)).rows();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static AuditEntry.About about(Vm vm) {
    return new AuditEntry.About(TaskTarget.Kind.VM, vm.id().value(), null);
  }

  private static AuditEntry.About nothing(String name) {
    return new AuditEntry.About(null, null, name);
  }

  private static void refuse(Fixture organization, AuditEntry.About about, String names) {
    var tenant = organization.tenant();
    var victor = new Caller("victor", "Victor", tenant, "acme", Set.of(Role.VAPP_AUTHOR));
    var refused =
        new AuditEntry.Result(
            AuditOutcome.REFUSED, "TPM_REQUIRES_EFI", List.of("x"), List.of("R1", "R5"));
    var entry = new AuditEntry(tenant, victor, TaskOperation.VM_TPM_ADD, about, refused, names);
    TestDatabase.shared().change(r -> new JdbcAuditLog(r.scope()).addApart(entry));
  }

  private static void run(String scope, String sql) {
    TestDatabase.shared()
        .change(
            r ->
                r.scope()
                    .unscoped()
                    .unwrap(Session.class)
                    .doWork(
                        connection -> {
                          try (var statement = connection.createStatement()) {
                            statement.execute(
                                "select set_config('sealport.tenant', '" + scope + "', true)");
                            statement.execute(sql);
                          }
                        }));
  }

  private static List<String> texts(String scope, String sql) {
    try (var connection = TestDatabase.shared().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('sealport.tenant', '" + scope + "', false)");
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
