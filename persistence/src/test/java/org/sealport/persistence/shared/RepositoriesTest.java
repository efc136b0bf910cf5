package org.sealport.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.TenantProblem;
import org.sealport.domain.vapp.VAppProblem;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcProblem;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmProblem;

class RepositoriesTest {
  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();
  private final TestDatabase database = TestDatabase.shared();

  @Test
  void whatIsStoredIsFoundAgain() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");
    var tpm = acme.tpm(vm, "aa", null);

    database.change(
        r -> {
          var found = r.vms().get(acme.tenant(), vm.id());
          assertThat(found.hardware()).isEqualTo(Fixture.WINDOWS);
          assertThat(found.tpm()).contains(tpm);
          assertThat(found.tpmGeneration()).isEqualTo(1);
          assertThat(r.tpms().get(acme.tenant(), tpm).endorsementKeys()).hasSize(1);
          assertThat(r.vms().of(acme.tenant(), vm.vApp())).containsExactly(found);
          assertThat(r.vCenters().get(acme.vdc().vCenter()).keyProviders()).hasSize(1);
        });
  }

  @Test
  void anotherTenantsObjectIsNotFound() {
    var vApp = acme.vApp("payroll");
    var vm = acme.vm(vApp, "payroll-db");
    var catalog = acme.catalog("private", false);

    refused(CommonProblem.NOT_FOUND, r -> r.vms().get(globex.tenant(), vm.id()));
    refused(CommonProblem.NOT_FOUND, r -> r.vApps().get(globex.tenant(), vApp.id()));
    refused(CommonProblem.NOT_FOUND, r -> r.vdcs().get(globex.tenant(), acme.vdc().id()));
    refused(CommonProblem.NOT_FOUND, r -> r.catalogs().get(globex.tenant(), catalog.id()));
  }

  @Test
  void aSharedCatalogsTemplateMayBeUsedByAllButChangedOnlyByItsOwner() {
    var shared = acme.template(acme.catalog("golden", true), "windows", "bb");
    var hidden = acme.template(acme.catalog("own", false), "secret", "cc");

    database.change(
        r -> {
          assertThat(r.templates().visible(globex.tenant(), shared.id()).vms()).hasSize(1);
          assertThat(r.templates().own(acme.tenant(), shared.id()).name()).isEqualTo("windows");
        });
    refused(CommonProblem.NOT_FOUND, r -> r.templates().own(globex.tenant(), shared.id()));
    refused(CommonProblem.NOT_FOUND, r -> r.templates().visible(globex.tenant(), hidden.id()));
    refused(CommonProblem.NOT_FOUND, r -> r.catalogs().get(globex.tenant(), shared.catalog()));
  }

  @Test
  void aCatalogIsSharedWithOneOrganizationAndTakenBack() {
    var other = Fixture.organization();
    var catalog = acme.catalog("for globex", false);
    var template = acme.template(catalog, "windows", "ff");
    acme.share(catalog, globex.tenant());

    database.change(
        r -> {
          assertThat(r.templates().visible(globex.tenant(), template.id()).vms()).hasSize(1);
          assertThat(r.templates().in(acme.tenant(), catalog.id())).hasSize(1);
          assertThat(r.templates().in(globex.tenant(), catalog.id())).as("to change").isEmpty();
        });
    refused(CommonProblem.NOT_FOUND, r -> r.templates().visible(other.tenant(), template.id()));
    database.change(
        r -> r.catalogs().get(acme.tenant(), catalog.id()).share(false, java.util.Set.of()));
    refused(CommonProblem.NOT_FOUND, r -> r.templates().visible(globex.tenant(), template.id()));
  }

  @Test
  void anOrganizationIsFoundByItsName() {
    database.change(
        r -> {
          var name = r.tenants().get(globex.tenant()).name();
          assertThat(r.tenants().named(name).orElseThrow().id()).isEqualTo(globex.tenant());
          assertThat(r.tenants().named("no such")).isEmpty();
        });
  }

  @Test
  void aTakenNameIsNamed() {
    var vApp = acme.vApp("payroll");
    acme.vm(vApp, "payroll-db");
    var catalog = acme.catalog("golden", false);
    acme.template(catalog, "windows", "dd");

    taken(VmProblem.VM_NAME_TAKEN, "payroll-db", () -> acme.vm(vApp, "payroll-db"));
    taken(VAppProblem.VAPP_NAME_TAKEN, "payroll", () -> acme.vApp("payroll"));
    taken(CatalogProblem.CATALOG_NAME_TAKEN, "golden", () -> acme.catalog("golden", true));
    taken(
        CatalogProblem.TEMPLATE_NAME_TAKEN,
        "windows",
        () -> acme.template(catalog, "windows", "ee"));
    var vdc = acme.vdc();
    taken(
        VdcProblem.VDC_NAME_TAKEN,
        vdc.name(),
        () ->
            database.change(
                r ->
                    r.vdcs()
                        .add(Vdc.create(acme.tenant(), vdc.vCenter(), vdc.name(), "nfs", false))));
    var name = database.inTransaction(r -> r.tenants().get(acme.tenant()).name());
    taken(
        TenantProblem.TENANT_NAME_TAKEN,
        name,
        () ->
            database.change(
                r -> r.tenants().add(Tenant.register(TenantId.random(), name, "A", false))));
    var vCenter = database.inTransaction(r -> r.vCenters().get(vdc.vCenter()).name());
    taken(
        VCenterProblem.VCENTER_NAME_TAKEN,
        vCenter,
        () -> database.change(r -> r.vCenters().add(Fixture.vCenter(vCenter))));
  }

  @Test
  void standaloneVmsHaveOneNamePerVdcButDoNotCollideWithVApps() {
    acme.vApp("bastion");
    var bastion = acme.vm(acme.vApp("bastion", true), "bastion");
    var other = acme.vm(acme.vApp("other", true), "other");

    taken(VmProblem.VM_NAME_TAKEN, "bastion", () -> acme.vApp("bastion", true));
    refused(VmProblem.VM_NAME_TAKEN, r -> r.vms().requireFreeName(other, "bastion"));
    database.change(r -> r.vms().requireFreeName(bastion, "bastion"));
    database.change(r -> r.vms().requireFreeName(bastion, "free"));
  }

  @Test
  void aVmInsideAVAppHasOneNamePerVApp() {
    var vApp = acme.vApp("payroll");
    acme.vm(vApp, "db");
    var web = acme.vm(vApp, "web");

    refused(VmProblem.VM_NAME_TAKEN, r -> r.vms().requireFreeName(web, "db"));
    taken(
        VmProblem.VM_NAME_TAKEN,
        "",
        () -> database.change(r -> r.vms().get(acme.tenant(), web.id()).rename("db")));
  }

  @Test
  void theSecondOfTwoConflictingEditsIsToldSo() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");

    assertThatThrownBy(
            () ->
                database.change(
                    slow -> {
                      var mine = slow.vms().get(acme.tenant(), vm.id());
                      database.change(quick -> edit(quick, vm));
                      mine.rename("mine");
                    }))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.CHANGED_MEANWHILE));
  }

  private void edit(Repositories r, Vm vm) {
    r.vms().get(acme.tenant(), vm.id()).begin(new TaskId(UUID.randomUUID()));
  }

  @Test
  void oneTransactionMayWorkForTheProviderAndForATenant() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");

    database.change(
        r -> {
          r.vms().get(acme.tenant(), vm.id()).rename("renamed");
          assertThat(r.tenants().known(globex.tenant()).isPresent()).isTrue();
          assertThat(r.vms().get(acme.tenant(), vm.id()).name()).isEqualTo("renamed");
          assertThat(r.vdcs().get(globex.tenant(), globex.vdc().id())).isNotNull();
        });
    var stored = database.inTransaction(r -> r.vms().get(acme.tenant(), vm.id()).name());
    assertThat(stored).isEqualTo("renamed");
  }

  @Test
  void aRemovedVmLeavesTheLineageOfItsTpm() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");
    var tpm = acme.tpm(vm, "ff", null);

    database.change(
        r -> {
          r.vms().remove(r.vms().get(acme.tenant(), vm.id()));
          r.tpms().get(acme.tenant(), tpm).destroyed();
        });

    refused(CommonProblem.NOT_FOUND, r -> r.vms().get(acme.tenant(), vm.id()));
    assertThat(database.<Boolean>inTransaction(r -> r.tpms().get(acme.tenant(), tpm).isDestroyed()))
        .isTrue();
  }

  private void refused(Problem problem, Consumer<Repositories> work) {
    assertThatThrownBy(() -> database.change(work))
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private static void taken(Problem problem, String name, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(problem);
              assertThat(e.details()).containsExactly(name);
            });
  }
}
