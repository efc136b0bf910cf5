package org.sealport.persistence.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.services.vcenter.DiscStore.Differing;
import org.sealport.services.vcenter.VmFound;

class DiscStoreTest {
  private static final Disc DISC = Disc.of("nfs", UUID.randomUUID());

  private final Fixture acme = Fixture.organization();
  private final Vm vm = acme.vm(acme.vApp("drives"), "one");

  private static VmFound found(Disc disc) {
    return new VmFound(
        "vm-one",
        "one",
        Fixture.WINDOWS,
        PowerState.OFF,
        "nfs",
        null,
        false,
        Set.of(),
        false,
        null,
        Set.of(),
        disc);
  }

  private List<Differing> differing(Disc there) {
    return acme.database()
        .inTransaction(
            r ->
                new JdbcDiscStore(r.scope())
                    .differing(acme.vdc().vCenter(), List.of(found(there))));
  }

  private void record(Differing what, Disc there) {
    acme.database().change(r -> new JdbcDiscStore(r.scope()).record(what, found(there)));
  }

  private Disc recorded() {
    return acme.database()
        .inTransaction(r -> r.vms().get(acme.tenant(), vm.id()).disc().orElse(null));
  }

  @Test
  void whatTheVCenterHasInADriveIsRecorded() {
    assertThat(differing(null)).isEmpty();
    var one = differing(DISC);
    assertThat(one).extracting(Differing::vm).containsExactly(vm.id());

    record(one.get(0), DISC);
    assertThat(recorded()).isEqualTo(DISC);
    assertThat(differing(DISC)).isEmpty();

    record(differing(null).get(0), null);
    assertThat(recorded()).isNull();
  }

  @Test
  void whatChangedMeanwhileOrIsWorkedOnIsLeftAlone() {
    var before = differing(DISC).get(0);
    acme.database()
        .change(r -> r.vms().get(acme.tenant(), vm.id()).begin(new TaskId(UUID.randomUUID())));

    record(before, DISC);

    assertThat(recorded()).isNull();
    assertThat(differing(DISC)).isEmpty();
  }
}
