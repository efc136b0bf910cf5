package org.sealport.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.access.Role;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.catalog.JdbcCatalogQueries;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.Repositories;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.persistence.vapp.JdbcVAppQueries;
import org.sealport.persistence.vdc.JdbcVdcQueries;
import org.sealport.persistence.vm.JdbcVmQueries;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.Reached;
import org.sealport.services.tpm.TpmDetail;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmRow;

/** What is hidden from members stays hidden whatever a statement asks for. */
class MemberSecurityTest {
  private static final Page ALL = new Page(0, 100, "name", true);

  private final Fixture acme = Fixture.organization();
  private final VApp secret = acme.vApp("secret");
  private final Vm vault = acme.vm(secret, "vault");
  private final VApp open = acme.vApp("open");
  private final Vm web = acme.vm(open, "web");

  @BeforeEach
  void hide() {
    change(
        secret,
        access -> access.becomes(AccessLevel.NONE, Map.of("reader", AccessLevel.READ_ONLY)));
  }

  @Test
  void whatNobodyMaySeeIsSeenByItsOwnerThoseWhoWereLetInAndAdministrators() {
    for (var name : List.of("victor", "reader")) {
      assertThat(vms(member(name))).as(name).containsExactly("vault", "web");
      assertThat(vApps(member(name))).as(name).containsExactly("open", "secret");
    }
    assertThat(vms(caller("alice", Role.ORGANIZATION_ADMINISTRATOR))).hasSize(2);
    assertThat(vms(new CurrentCaller())).as("the portal itself").hasSize(2);

    assertThat(vms(member("stranger"))).containsExactly("web");
    assertThat(vApps(member("stranger"))).containsExactly("open");
  }

  @Test
  void aStatementThatForgetsWhoAsksShowsAStrangerNothing() {
    var sql = TestDatabase.shared().sql(member("stranger"));

    for (var table : List.of("vm", "vapp")) {
      var names =
          sql.list(
              acme.tenant(),
              Sql.Select.of("select name from " + table),
              row -> row.getString("name"));
      assertThat(names).as(table).hasSize(1).doesNotContain("vault", "secret");
    }
  }

  @Test
  void whoNamesNobodySeesNothingHidden() {
    var sql = TestDatabase.shared().sql(member(""));

    assertThat(
            sql.list(acme.tenant(), Sql.Select.of("select name from vm"), row -> row.getString(1)))
        .containsExactly("web");
  }

  @Test
  void aLookUpByAStrangerFindsNothing() {
    assertThatThrownBy(() -> as("stranger", r -> r.vApps().get(acme.tenant(), secret.id())))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));
    assertThatThrownBy(() -> as("stranger", r -> r.vms().get(acme.tenant(), vault.id())))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));

    as("reader", r -> r.vms().get(acme.tenant(), vault.id()));
  }

  @Test
  void aRowSaysWhatItsReaderReaches() {
    assertThat(row(member("reader"), vault).reached())
        .isEqualTo(new Reached(AccessLevel.NONE, AccessLevel.READ_ONLY));
    assertThat(row(member("victor"), vault).reached())
        .isEqualTo(new Reached(AccessLevel.NONE, AccessLevel.FULL_CONTROL));
    assertThat(row(member("reader"), web).reached())
        .isEqualTo(new Reached(AccessLevel.FULL_CONTROL, AccessLevel.FULL_CONTROL));
    assertThat(row(member("reader"), web).reached().isRestricted()).isFalse();
  }

  @Test
  void aVmIsHiddenWithTheVAppThatItIsIn() {
    acme.vm(secret, "late");
    assertThat(vms(member("stranger"))).containsExactly("web");

    change(secret, access -> access.becomes(AccessLevel.READ_ONLY, Map.of()));
    assertThat(vms(member("stranger"))).containsExactly("late", "vault", "web");
  }

  @Test
  void whoGivesItAwayMayDoSoAndSeesItNoMore() {
    acme.database()
        .inTransaction(
            member("victor"),
            r -> {
              r.vApps().change(acme.tenant(), secret.id(), access -> access.giveTo("uma"));
              return null;
            });

    assertThat(vms(member("victor"))).containsExactly("web");
    assertThat(vms(member("uma"))).containsExactly("vault", "web");
    assertThat(row(member("uma"), vault).owner()).isEqualTo("uma");
  }

  @Test
  void figuresOfAVdcCountWhatIsHiddenToo() {
    var vdc = new JdbcVdcQueries(TestDatabase.shared().sql(member("stranger")));

    assertThat(vdc.get(acme.tenant(), acme.vdc().id()).usage().vms()).isEqualTo(2);
  }

  @Test
  void anAccessEndsWithItsVApp() {
    acme.database()
        .change(
            r -> {
              r.vms().remove(r.vms().get(acme.tenant(), vault.id()));
              r.vApps().remove(r.vApps().get(acme.tenant(), secret.id()));
            });

    var left = Sql.Select.of("select 1 from access_grant where object_id = ?", secret.id().value());
    assertThat(TestDatabase.shared().sql().list(acme.tenant(), left, row -> 1)).isEmpty();
  }

  @Test
  void whoSharesAnIdentityIsToldButNeitherItsNameNorItsId() {
    var original = acme.tpm(vault, "ek-" + vault.id(), null);
    acme.tpm(web, "ek-" + vault.id(), original);

    var seen = tpm(member("stranger"));
    var known = tpm(member("reader"));

    assertThat(seen.sharedWith())
        .containsExactly(new TpmDetail.Holder(TpmHolder.VM, null, null, false));
    assertThat(seen.copiedFrom()).isEqualTo(seen.sharedWith().get(0));
    assertThat(known.copiedFrom().name()).isEqualTo("vault");

    change(secret, access -> access.becomes(AccessLevel.READ_ONLY, Map.of()));
    assertThat(tpm(member("stranger")).copiedFrom().name()).isEqualTo("vault");
  }

  private TpmDetail tpm(CurrentCaller caller) {
    return new JdbcVmQueries(TestDatabase.shared().sql(caller)).get(acme.tenant(), web.id()).tpm();
  }

  @Test
  void aHiddenCatalogIsHiddenWithItsTemplates() {
    var catalog = acme.catalog("golden-" + acme.tenant(), false);
    var template = acme.template(catalog, "windows", "ek-" + catalog.id());
    acme.database()
        .change(
            r ->
                r.catalogs()
                    .change(
                        acme.tenant(),
                        catalog.id(),
                        access ->
                            access.becomes(
                                AccessLevel.NONE, Map.of("reader", AccessLevel.CHANGE))));

    for (var name : List.of("carol", "reader")) {
      assertThat(templates(member(name))).as(name).containsExactly("windows");
    }
    assertThat(templates(member("stranger"))).isEmpty();
    assertThat(catalogs(member("stranger"))).doesNotContain(catalog.name());
    assertThat(catalogs(member("reader"))).contains(catalog.name());
    assertThatThrownBy(() -> as("stranger", r -> r.templates().own(acme.tenant(), template.id())))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.NOT_FOUND));
    for (var table : List.of("template", "template_vm")) {
      var select =
          Sql.Select.of("select 1 from " + table + " where tenant_id = ?", acme.tenant().value());
      assertThat(TestDatabase.shared().sql(member("stranger")).list(acme.tenant(), select, r -> 1))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void aSharedCatalogIsHiddenFromItsOwnMembersOnly() {
    var catalog = acme.catalog("shared-" + acme.tenant(), true);
    acme.template(catalog, "windows", "ek-" + catalog.id());
    acme.database()
        .change(
            r ->
                r.catalogs()
                    .change(
                        acme.tenant(),
                        catalog.id(),
                        access -> access.becomes(AccessLevel.NONE, Map.of())));
    var globex = Fixture.organization();
    var gina = new CurrentCaller();
    gina.is(new Caller("gina", "gina", globex.tenant(), "globex", Set.of(Role.CATALOG_AUTHOR)));

    var seen = new JdbcCatalogQueries(TestDatabase.shared().sql(gina));

    assertThat(seen.templates(globex.tenant(), catalog.id(), null, ALL).rows()).hasSize(1);
    assertThat(seen.catalog(globex.tenant(), catalog.id()).reached()).isEqualTo(Reached.ALL);
    assertThat(templates(member("stranger"))).isEmpty();
  }

  private List<String> templates(CurrentCaller caller) {
    return new JdbcCatalogQueries(TestDatabase.shared().sql(caller))
        .templates(acme.tenant(), null, null, ALL).rows().stream()
            .filter(row -> row.own())
            .map(row -> row.name())
            .toList();
  }

  private List<String> catalogs(CurrentCaller caller) {
    return new JdbcCatalogQueries(TestDatabase.shared().sql(caller))
        .catalogs(acme.tenant()).stream().map(row -> row.name()).toList();
  }

  private void change(VApp vApp, Consumer<Access> change) {
    acme.database().change(r -> r.vApps().change(acme.tenant(), vApp.id(), change));
  }

  private Object as(String member, Function<Repositories, Object> work) {
    return acme.database().inTransaction(member(member), work);
  }

  private CurrentCaller member(String name) {
    return caller(name, Role.VAPP_AUTHOR);
  }

  private CurrentCaller caller(String name, Role role) {
    var caller = new CurrentCaller();
    caller.is(new Caller(name, name, acme.tenant(), "acme", Set.of(role)));
    return caller;
  }

  private List<String> vms(CurrentCaller caller) {
    return rows(caller).stream().map(VmRow::name).toList();
  }

  private VmRow row(CurrentCaller caller, Vm vm) {
    return rows(caller).stream().filter(row -> row.id().equals(vm.id())).findFirst().orElseThrow();
  }

  private List<VmRow> rows(CurrentCaller caller) {
    var rows =
        new JdbcVmQueries(TestDatabase.shared().sql(caller)).list(acme.tenant(), VmFilter.ALL, ALL);
    assertThat(rows.total()).isEqualTo(rows.rows().size());
    return rows.rows();
  }

  private List<String> vApps(CurrentCaller caller) {
    return new JdbcVAppQueries(TestDatabase.shared().sql(caller))
        .list(acme.tenant(), null, ALL).rows().stream().map(row -> row.name()).toList();
  }
}
