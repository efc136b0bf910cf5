package org.sealport.persistence.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.domain.vm.VmProblem.VM_BEING_IMPORTED;
import static org.sealport.domain.vm.VmProblem.VM_IS_MANAGED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
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
        "host-1");
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
}
