package org.sealport.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vm.PowerState;
import org.sealport.persistence.catalog.JdbcCatalogQueries;
import org.sealport.persistence.tenant.JdbcTenantQueries;
import org.sealport.persistence.vapp.JdbcVAppQueries;
import org.sealport.persistence.vcenter.JdbcVCenterQueries;
import org.sealport.persistence.vdc.JdbcVdcQueries;
import org.sealport.persistence.vm.JdbcVmQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.services.tpm.TpmDetail;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmRow;

class QueriesTest {
  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();
  private final Sql sql = TestDatabase.shared().sql();
  private final JdbcVmQueries vms = new JdbcVmQueries(sql);
  private final JdbcVAppQueries vApps = new JdbcVAppQueries(sql);
  private final JdbcCatalogQueries catalogs = new JdbcCatalogQueries(sql);

  private Rows<VmRow> list(VmFilter filter, Page page) {
    return vms.list(acme.tenant(), filter, page);
  }

  private static List<String> names(Rows<VmRow> rows) {
    return rows.rows().stream().map(VmRow::name).toList();
  }

  private static VmFilter text(String text) {
    return new VmFilter(text, Set.of(), null, null, null);
  }

  @Test
  void pagesAreSortedByNameInAnyCaseAndDoNotOverlap() {
    var vApp = acme.vApp("payroll");
    List.of("delta", "Alpha", "charlie", "Bravo", "echo").forEach(name -> acme.vm(vApp, name));

    var first = list(VmFilter.ALL, new Page(0, 2, "name", true));
    assertThat(names(first)).containsExactly("Alpha", "Bravo");
    assertThat(first.total()).isEqualTo(5);
    assertThat(names(list(VmFilter.ALL, new Page(2, 2, "name", true))))
        .containsExactly("charlie", "delta");
    assertThat(names(list(VmFilter.ALL, new Page(0, 2, "name", false))))
        .containsExactly("echo", "delta");
    assertThat(list(VmFilter.ALL, new Page(10, 2, null, true)).total()).isEqualTo(5);
  }

  @Test
  void eachPartOfTheFilterNarrowsTheList() {
    var payroll = acme.vApp("payroll");
    var db = acme.vm(payroll, "Payroll-DB", PowerState.ON);
    acme.vm(payroll, "payroll_web");
    acme.vm(acme.vApp("other"), "100");
    acme.tpm(db, "f-" + db.id(), null);

    assertThat(names(list(text("ROLL-d"), Page.first(10)))).containsExactly("Payroll-DB");
    assertThat(names(list(text("l_w"), Page.first(10)))).containsExactly("payroll_web");
    assertThat(names(list(text("%"), Page.first(10)))).isEmpty();
    var on = new VmFilter(null, Set.of(PowerState.ON, PowerState.SUSPENDED), null, null, null);
    assertThat(names(list(on, Page.first(10)))).containsExactly("Payroll-DB");
    var noTpm = new VmFilter(null, Set.of(), false, acme.vdc().id().value(), null);
    assertThat(names(list(noTpm, Page.first(10)))).containsExactly("100", "payroll_web");
    var inVApp = new VmFilter(null, Set.of(), true, null, payroll.id().value());
    assertThat(names(list(inVApp, Page.first(10)))).containsExactly("Payroll-DB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "vApp", "vdc", "power", "tpm", "guest", "cpus", "memory", "createdAt"})
  void vmsAreSortedByEachColumnThatTheListNames(String sort) {
    var one = acme.vApp("one");
    acme.vm(one, "a");
    acme.vm(one, "b");

    assertThat(list(text("a"), new Page(0, 5, sort, true)).rows()).hasSize(1);
    var up = names(list(VmFilter.ALL, new Page(0, 5, sort, true)));
    var down = names(list(VmFilter.ALL, new Page(0, 5, sort, false)));
    assertThat(down).containsExactly(up.get(1), up.get(0));
  }

  @Test
  void anUnknownSortIsRefused() {
    assertThatThrownBy(() -> list(VmFilter.ALL, new Page(0, 5, "name; drop table vm", true)))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.INVALID_INPUT));
  }

  @Test
  void anotherTenantsVmIsNotFound() {
    var vm = acme.vm(acme.vApp("payroll"), "payroll-db");

    assertThat(vms.list(globex.tenant(), VmFilter.ALL, Page.first(10)).rows()).isEmpty();
    assertThatThrownBy(() -> vms.get(globex.tenant(), vm.id()))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));
  }

  @Test
  void aTpmTellsItsSourceAndWhoSharesItsIdentity() {
    var vApp = acme.vApp("payroll");
    var source = acme.vm(vApp, "source");
    var clone = acme.vm(vApp, "clone");
    var identity = "f-" + source.id();
    var tpm = acme.tpm(source, identity, null);
    acme.tpm(clone, identity, tpm);

    var detail = vms.get(acme.tenant(), clone.id()).tpm();
    assertThat(detail.copiedFrom().name()).isEqualTo("source");
    assertThat(detail.copiedFrom().destroyed()).isFalse();
    assertThat(detail.endorsementKeys()).hasSize(1);
    assertThat(detail.sharedWith()).extracting(TpmDetail.Holder::name).containsExactly("source");
    assertThat(vms.get(acme.tenant(), source.id()).tpm().copiedFrom()).isNull();
  }

  @Test
  void vAppsAreListedWithTheirVmsButNotTheHiddenOnesOfStandaloneVms() {
    var payroll = acme.vApp("payroll");
    acme.tpm(acme.vm(payroll, "db", PowerState.ON), "f-" + payroll.id(), null);
    acme.vm(payroll, "web");
    acme.vApp("empty");
    var hidden = acme.vApp("bastion", true);

    for (var sort : List.of("name", "vdc", "vms", "createdAt")) {
      var rows = vApps.list(acme.tenant(), "", new Page(0, 5, sort, true)).rows();
      assertThat(rows).extracting(VAppRow::name).containsExactlyInAnyOrder("payroll", "empty");
    }
    var row = vApps.list(acme.tenant(), "PAY", Page.first(5)).rows().get(0);
    assertThat(List.of(row.vms(), row.poweredOn(), row.tpms())).containsExactly(2, 1, 1);
    assertThat(vApps.get(acme.tenant(), hidden.id()).standalone()).isTrue();
  }

  @Test
  void sharedCatalogsAndTheirTemplatesAreListedBehindTheTenantsOwn() {
    var golden = globex.catalog("a-golden", true);
    var template = globex.template(golden, "windows-11", "f-" + golden.id());
    globex.template(globex.catalog("private", false), "secret", "x");
    acme.catalog("z-own", false);

    var seen = catalogs.catalogs(acme.tenant());
    assertThat(seen.get(0).name()).isEqualTo("z-own");
    assertThat(seen).extracting(CatalogRow::id).contains(golden.id());
    assertThat(seen).extracting(CatalogRow::name).doesNotContain("private");
    for (var sort : List.of("name", "catalog", "provenance", "vms", "createdAt")) {
      var rows = catalogs.templates(acme.tenant(), golden.id(), "WIN", new Page(0, 5, sort, true));
      assertThat(rows.rows()).extracting(TemplateRow::id).containsExactly(template.id());
      assertThat(rows.total()).isEqualTo(1);
    }
    var detail = catalogs.template(acme.tenant(), template.id());
    assertThat(detail.row().own()).isFalse();
    assertThat(detail.row().tpms()).isEqualTo(1);
    assertThat(detail.vms().get(0).tpm().endorsementKeys()).hasSize(1);
  }

  @Test
  void whoSharesSeesWithWhomAndWhoReceivesDoesNot() {
    var catalog = acme.catalog("for globex", false);
    var template = acme.template(catalog, "windows-11", "g-" + catalog.id());
    acme.share(catalog, globex.tenant());

    assertThat(catalogs.catalog(acme.tenant(), catalog.id()).sharedWith()).hasSize(1);
    assertThat(catalogs.catalog(globex.tenant(), catalog.id()).own()).isFalse();
    assertThat(catalogs.catalog(globex.tenant(), catalog.id()).sharedWith()).isEmpty();
    assertThat(catalogs.template(globex.tenant(), template.id()).row().own()).isFalse();
    assertThat(catalogs.catalogs(Fixture.organization().tenant()))
        .extracting(CatalogRow::id)
        .doesNotContain(catalog.id());
  }

  @Test
  void theProviderSeesWhatDependsOnAKeyProvider() {
    acme.template(acme.catalog("golden", false), "windows-11", "y");
    var vCenter = acme.vdc().vCenter();

    var row = new JdbcVCenterQueries(sql).get(vCenter);
    assertThat(row.encryptedVms()).containsExactly(1);
    assertThat(row.datastores()).hasSize(1);
    assertThat(new JdbcVdcQueries(sql).all()).extracting("vCenter").contains(vCenter);
    assertThat(new JdbcVdcQueries(sql).list(acme.tenant())).hasSize(1);
    assertThat(new JdbcTenantQueries(sql).get(acme.tenant()).vdcs()).isEqualTo(1);
    assertThat(new JdbcTenantQueries(sql).all()).extracting("id").contains(globex.tenant());
  }
}
