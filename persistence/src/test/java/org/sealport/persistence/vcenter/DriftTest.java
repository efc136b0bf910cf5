package org.sealport.persistence.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.services.vcenter.Drift;
import org.sealport.services.vcenter.DriftRow;
import org.sealport.services.vcenter.RecordedVm;

/** Drift is kept per VM and seen by its tenant alone. */
class DriftTest {
  private final Fixture org = Fixture.organization();
  private final Vm vm = org.vm(org.vApp("app"), "web");
  private final JdbcDriftQueries queries = new JdbcDriftQueries(org.database().sql());

  private void replace(Drift... drift) {
    org.database()
        .change(
            r -> new JdbcDriftStore(null, r.scope()).replace(org.vdc().vCenter(), List.of(drift)));
  }

  private Drift renamed(String to) {
    return new Drift(vm.id(), DriftKind.VM_RENAMED, "web", to);
  }

  @Test
  void theVmsOfAVCenterAreReadWithTheirTpms() {
    org.tpm(vm, "fingerprint-1", null);

    assertThat(new JdbcDriftStore(org.database().sql(), null).recorded(org.vdc().vCenter()))
        .containsExactly(
            new RecordedVm(
                vm.id(), "vm-web", "web", null, Set.of("fingerprint-1"), Disks.one(65536), false));
  }

  @Test
  void driftThatStaysKeepsItsTimeAndThatWhichIsOverGoes() {
    replace(renamed("other"), new Drift(vm.id(), DriftKind.TPM_REMOVED, "a", ""));
    var first = queries.of(org.tenant(), vm.id());
    replace(renamed("third"));
    var then = queries.of(org.tenant(), vm.id());

    assertThat(first)
        .extracting(DriftRow::kind)
        .containsExactly(DriftKind.TPM_REMOVED, DriftKind.VM_RENAMED);
    assertThat(then).extracting(DriftRow::found).containsExactly("third");
    assertThat(then.get(0).since()).isEqualTo(first.get(1).since());
    replace();
    assertThat(queries.of(org.tenant(), vm.id())).isEmpty();
  }

  @Test
  void acceptedDriftGoesAndAFailingKeyProviderStaysTold() {
    var gone = new Drift(vm.id(), DriftKind.TPM_REMOVED, "a", "");
    replace(gone, new Drift(vm.id(), DriftKind.KEY_PROVIDER_GONE, "kp", "RED"));
    var stranger = Fixture.organization();

    assertThat(new JdbcDriftStore(org.database().sql(), null).of(stranger.tenant(), vm.id()))
        .isEmpty();
    assertThat(new JdbcDriftStore(org.database().sql(), null).of(org.tenant(), vm.id()))
        .contains(gone)
        .hasSize(2);
    org.database().change(r -> new JdbcDriftStore(null, r.scope()).accepted(org.tenant(), vm.id()));
    assertThat(queries.of(org.tenant(), vm.id()))
        .extracting(DriftRow::kind)
        .containsExactly(DriftKind.KEY_PROVIDER_GONE);
  }

  @Test
  void anotherTenantSeesNoneOfIt() {
    replace(renamed("other"));
    var stranger = Fixture.organization();

    assertThat(queries.of(stranger.tenant(), vm.id())).isEmpty();
    assertThat(queries.all()).extracting(DriftRow::vm).contains(vm.id());
  }
}
