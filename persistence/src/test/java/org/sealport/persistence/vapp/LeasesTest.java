package org.sealport.persistence.vapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vapp.Lease;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VApps.Due;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.vapp.LeasePolicyRow;

class LeasesTest {
  private static final Lease HOUR = new Lease(3600, 3600);

  private final Fixture acme = Fixture.organization();
  private final VApp vApp = acme.vApp("payroll");
  private final Vm first = acme.vm(vApp, "first");
  private final Vm second = acme.vm(vApp, "second");

  @Test
  void aVAppRunsFromItsFirstVmsStartUntilItsLastVmsStop() {
    renew();
    assertThat(term().keptUntil()).isNotNull();

    power(first, PowerState.ON);
    var runs = term().runsUntil();
    assertThat(runs).isNotNull();
    assertThat(term().keptUntil()).isNull();
    power(second, PowerState.ON);
    assertThat(term().runsUntil()).as("the second changes nothing").isEqualTo(runs);

    power(first, PowerState.SUSPENDED);
    assertThat(term().runsUntil()).isEqualTo(runs);
    power(second, PowerState.OFF);
    assertThat(term().runsUntil()).isNull();
    assertThat(term().keptUntil()).isAfter(runs.minusSeconds(60));
  }

  @Test
  void aRunningVmBringsItToTheVAppItMovesToAndLeavesTheOtherAtRest() {
    var other = acme.vApp("ledger");
    power(first, PowerState.ON);

    acme.database().change(r -> r.vms().get(acme.tenant(), first.id()).moveTo(other, acme.vdc()));

    assertThat(runningSince(other)).isTrue();
    assertThat(runningSince(vApp)).isFalse();
    assertThat(runningSince(acmeVAppWithRunningVm())).as("made running").isTrue();
  }

  private VApp acmeVAppWithRunningVm() {
    var made = acme.vApp("imported");
    acme.vm(made, "third", PowerState.ON);
    return made;
  }

  /** Neither may take the other for running. */
  @Test
  void ofTwoVmsThatStopAtOnceTheSecondFindsTheVAppAtRest() throws Exception {
    power(first, PowerState.ON);
    power(second, PowerState.ON);
    try (var one = begun();
        var another = begun()) {
      stop(one, first);
      var waits =
          CompletableFuture.runAsync(
              () -> {
                try {
                  stop(another, second);
                  another.commit();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      one.commit();
      waits.get(10, TimeUnit.SECONDS);
    }
    assertThat(runningSince(vApp)).isFalse();
  }

  @Test
  void dueIsWhatRunsTooLongAndNobodyWorksOnAndOnlyOnceInAWhile() throws SQLException {
    renew();
    power(first, PowerState.ON);
    assertThat(due()).isFalse();
    sql("update vapp set running_since = now() - interval '2 hours', lease_renewed_at = null");
    assertThat(due()).isTrue();

    sql("update tenant set enabled = false");
    assertThat(due()).as("nobody could renew it").isFalse();
    sql("update tenant set enabled = true");

    var task = TaskId.random();
    acme.database().change(r -> r.vms().get(acme.tenant(), second.id()).begin(task));
    assertThat(due()).isFalse();
    sql("update vm set busy_task = null");
    acme.database().change(r -> r.vApps().get(acme.tenant(), vApp.id()).leaseEnded());
    assertThat(due()).isFalse();
    sql("update vapp set lease_ended_at = now() - interval '11 minutes'");
    assertThat(due()).isTrue();
    renew();
    assertThat(due()).isFalse();
  }

  @Test
  void aPolicyIsTheOrganizationsOwnAndWithoutOneNothingEnds() {
    var globex = Fixture.organization();
    acme.database()
        .change(
            r -> {
              var policies = new JpaLeasePolicies(r.scope());
              var policy = policies.of(acme.tenant());
              policy.decide(HOUR, true);
              policies.store(acme.tenant(), policy);
            });
    var queries = new JdbcLeaseQueries(TestDatabase.shared().sql());
    assertThat(queries.policy(acme.tenant())).isEqualTo(new LeasePolicyRow(HOUR, true));
    assertThat(queries.policy(globex.tenant())).isEqualTo(LeasePolicyRow.NEVER);
  }

  private void renew() {
    acme.database().change(r -> r.vApps().get(acme.tenant(), vApp.id()).renew(HOUR));
  }

  private LeaseTerm term() {
    return acme.database().inTransaction(r -> r.vApps().get(acme.tenant(), vApp.id()).leaseTerm());
  }

  private boolean runningSince(VApp of) {
    acme.database().change(r -> r.vApps().get(acme.tenant(), of.id()).renew(HOUR));
    return acme.database()
            .inTransaction(r -> r.vApps().get(acme.tenant(), of.id()).leaseTerm())
            .runsUntil()
        != null;
  }

  private boolean due() {
    return acme.database()
        .inTransaction(r -> r.vApps().leasesEnded())
        .contains(new Due(acme.tenant(), vApp.id()));
  }

  private void power(Vm vm, PowerState power) {
    acme.database()
        .change(
            r ->
                r.vms()
                    .get(acme.tenant(), vm.id())
                    .found(new Vm.Seen("vm-1", Fixture.WINDOWS, power, "nfs", null, false, null)));
  }

  private Connection begun() throws SQLException {
    var connection = acme.database().dataSource().getConnection();
    connection.setAutoCommit(false);
    try (var scope = connection.createStatement()) {
      scope.execute("select set_config('sealport.tenant', 'provider', true)");
    }
    return connection;
  }

  private static void stop(Connection connection, Vm vm) throws SQLException {
    try (var update =
        connection.prepareStatement("update vm set power_state = 'OFF' where id = ?")) {
      update.setObject(1, vm.id().value());
      update.executeUpdate();
    }
  }

  private void sql(String update) throws SQLException {
    var own = update.contains(" tenant ") ? " where id = ?" : " where tenant_id = ?";
    try (var connection = begun();
        var statement = connection.prepareStatement(update + own)) {
      statement.setObject(1, acme.tenant().value());
      statement.executeUpdate();
      connection.commit();
    }
  }
}
