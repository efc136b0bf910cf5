package org.sealport.persistence.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmOrigin;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;

/** What VMs were made of, and which of its disks they have no more. */
class VmOriginsTest {
  private final TestDatabase database = TestDatabase.shared();
  private final Fixture acme = Fixture.organization();
  private final Vm vm = acme.vm(acme.vApp("payroll"), "payroll-db");
  private final UUID ofTemplate = UUID.randomUUID();

  private void made() {
    var part = new VmOrigin.Part(new TemplateId(UUID.randomUUID()), "windows", ofTemplate);
    database.change(
        r ->
            new JpaVmOrigins(r.scope())
                .add(VmOrigin.of(vm, part, TpmOperation.CREATE_VM_FROM_TEMPLATE)));
  }

  private Optional<VmOrigin> found(TenantId by) {
    return database.inTransaction(r -> new JpaVmOrigins(r.scope()).find(by, vm.id()));
  }

  @Test
  void R11_itIsKeptOfWhichTemplatesVmAVmWasMadeAndWhichDisksItHasNoMore() {
    made();
    went(2001);
    went(2000, 2001);

    var origin = found(vm.tenant()).orElseThrow();

    assertThat(origin.templateVm()).isEqualTo(ofTemplate);
    assertThat(origin.templateName()).isEqualTo("windows");
    assertThat(origin.operation()).isEqualTo(TpmOperation.CREATE_VM_FROM_TEMPLATE);
    assertThat(origin.goneDisks()).containsExactlyInAnyOrder(2000, 2001);
  }

  private void went(Integer... disks) {
    database.change(
        r ->
            new JpaVmOrigins(r.scope())
                .find(vm.tenant(), vm.id())
                .orElseThrow()
                .disksWent(List.of(disks)));
  }

  @Test
  void itIsTheTenantsAndGoesWithItsVm() {
    made();
    assertThat(found(new TenantId(UUID.randomUUID()))).isEmpty();

    database.change(r -> r.vms().remove(r.vms().get(vm.tenant(), vm.id())));

    assertThat(found(vm.tenant())).isEmpty();
  }
}
