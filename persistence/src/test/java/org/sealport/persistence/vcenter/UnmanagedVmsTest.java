package org.sealport.persistence.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.domain.vm.VmProblem.VM_BEING_IMPORTED;
import static org.sealport.domain.vm.VmProblem.VM_IS_MANAGED;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.UnmanagedVmQueries.Filter;
import org.sealport.services.vcenter.UnmanagedVmRow;
import org.sealport.services.vcenter.VmFound;

/** What a vCenter has that is nobody's, and that it is imported once at a time. */
class UnmanagedVmsTest {
  private static final Filter ALL = new Filter(null, null);

  private final Fixture org = Fixture.organization();
  private final VCenterId vCenter = org.vdc().vCenter();
  private final Vm managed = org.vm(org.vApp("app"), "web");
  private final JdbcUnmanagedVmQueries queries = new JdbcUnmanagedVmQueries(org.database().sql());

  private static VmFound found(String moRef, String name, boolean tpm) {
    return found(moRef, name, tpm, Set.of());
  }

  private static VmFound found(
      String moRef, String name, boolean tpm, Set<OperationKey> operations) {
    return new VmFound(
        moRef,
        name,
        new Hardware("windows11_64Guest", Firmware.EFI, 19, 2, 4096, 40960),
        PowerState.OFF,
        "nfs",
        tpm ? "kp" : null,
        tpm,
        Set.of(),
        false,
        "host-1",
        operations,
        null);
  }

  private void inventory(VmFound... vms) {
    org.database()
        .change(r -> new JdbcInventoryStore(r.scope()).replace(vCenter, Arrays.asList(vms)));
  }

  private List<String> names(Filter filter, Page page) {
    return queries.unmanaged(vCenter, filter, page).rows().stream()
        .map(UnmanagedVmRow::name)
        .toList();
  }

  private void claim(VmFound vm, TaskId task) {
    org.database().change(r -> new JdbcImportClaims(r.scope()).claim(vCenter, vm, task));
  }

  @Test
  void whatIsManagedIsNotListedAndTheRestIsPagedAndSearched() {
    var itself = found(managed.moRef().orElseThrow(), "web", false);
    inventory(itself, found("o-1", "Orphan-b", true), found("o-2", "orphan-a", false));

    assertThat(names(ALL, Page.first(10))).containsExactly("orphan-a", "Orphan-b");
    assertThat(names(ALL, new Page(1, 1, "name", true))).containsExactly("Orphan-b");
    assertThat(names(new Filter("PHAN-A", null), Page.first(10))).containsExactly("orphan-a");
    assertThat(names(new Filter(null, true), Page.first(10))).containsExactly("Orphan-b");
    inventory(itself, found("o-2", "renamed", false));
    assertThat(names(ALL, Page.first(10))).containsExactly("renamed");
    org.database().change(r -> new JdbcInventoryStore(r.scope()).gone(vCenter, "o-2"));
    assertThat(names(ALL, Page.first(10))).isEmpty();
  }

  @Test
  void aVmIsClaimedByOneTaskAtATime() {
    var vm = found("c-1", "orphan", true);
    inventory(vm);
    var task = TaskId.random();
    claim(vm, task);

    assertThat(queries.unmanaged(vCenter, ALL, Page.first(10)).rows().get(0).importing())
        .isEqualTo(task);
    assertThatThrownBy(() -> claim(vm, TaskId.random()))
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(VM_BEING_IMPORTED));
    assertThatThrownBy(() -> claim(found(managed.moRef().orElseThrow(), "web", false), task))
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(VM_IS_MANAGED));
  }

  @ParameterizedTest
  @CsvSource({"RUNNING, true", "COMPENSATING, true", "FAILED, false", "SUCCEEDED, false"})
  void whatATaskMakesIsNeitherListedNorImportedWhileItRuns(String state, boolean making)
      throws SQLException {
    var vm = found("m-1", "half-made", true, Set.of(OperationKey.of(task(state), "make-0")));
    inventory(vm, found("o-1", "orphan", false, Set.of(new OperationKey("somebody else's"))));

    assertThat(names(ALL, Page.first(10)).contains("half-made")).isNotEqualTo(making);
    assertThat(names(ALL, Page.first(10))).contains("orphan");
    var obstacle = new Optional<?>[1];
    org.database().change(r -> obstacle[0] = new JdbcImportClaims(r.scope()).obstacle(vCenter, vm));
    assertThat(obstacle[0].isPresent()).isEqualTo(making);
  }

  private TaskId task(String state) throws SQLException {
    var id = TaskId.random();
    try (var connection = TestDatabase.shared().dataSource().getConnection();
        var insert = connection.createStatement()) {
      insert.execute("select set_config('sealport.tenant', 'provider', false)");
      insert.execute(
          "insert into task (id, tenant_id, operation, target_kind, target_id, target_name, state, started_by,"
              + " command_type, command) values ('%1$s', '%2$s', 'VM_COPY', 'VM', '%1$s', 'vm', '%3$s', 'victor', 'x', '{}')"
                  .formatted(id, org.tenant(), state));
    }
    return id;
  }
}
