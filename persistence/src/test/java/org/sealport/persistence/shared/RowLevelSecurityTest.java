package org.sealport.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw SQL as the portal's own role: what a forgotten "where tenant_id" could reach. */
class RowLevelSecurityTest {
  private static final List<String> TABLES =
      List.of(
          "vdc", "vapp", "vm", "tpm", "tpm_endorsement_key", "catalog", "template", "template_vm");

  private final Fixture acme = stocked();
  private final Fixture globex = stocked();

  private static Fixture stocked() {
    var fixture = Fixture.organization();
    var vm = fixture.vm(fixture.vApp("payroll"), "payroll-db");
    fixture.tpm(vm, "aa", null);
    fixture.template(fixture.catalog("own", false), "windows", "bb");
    return fixture;
  }

  @Test
  void theRoleIsNoSuperuserAndCannotBypass() throws SQLException {
    assertThat(
            texts(
                "",
                "select rolsuper::text || rolbypassrls from pg_roles where rolname = current_user"))
        .containsExactly("falsefalse");
  }

  @Test
  void everyTableWithATenantForcesRowLevelSecurity() throws SQLException {
    assertThat(
            texts(
                "",
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and a.attname = 'tenant_id' and not c.relforcerowsecurity
                """))
        .isEmpty();
  }

  @Test
  void aTransactionWithoutATenantSeesNothing() throws SQLException {
    for (var table : TABLES) {
      assertThat(texts("", "select 1 from " + table)).as(table).isEmpty();
    }
  }

  @Test
  void aTenantSeesItsOwnRowsAndNobodyElses() throws SQLException {
    for (var table : List.of("vdc", "vapp", "vm")) {
      var query = "select distinct tenant_id from " + table;
      assertThat(texts(acme.tenant().toString(), query))
          .as(table)
          .containsExactly(acme.tenant().toString());
    }
    for (var table : List.of("tpm", "catalog", "template", "template_vm")) {
      var query = "select distinct tenant_id from " + table;
      assertThat(texts(acme.tenant().toString(), query))
          .as(table)
          .contains(acme.tenant().toString())
          .doesNotContain(globex.tenant().toString());
    }
    assertThat(
            texts(
                globex.tenant().toString(),
                "select 1 from tpm_endorsement_key k join tpm t on t.id = k.tpm_id where t.tenant_id = '"
                    + acme.tenant()
                    + "'"))
        .isEmpty();
  }

  @Test
  void aConnectionThatServedATenantIsGivenBackWithoutOne() throws SQLException {
    try (var connection = TestDatabase.shared().dataSource().getConnection();
        var group =
            connection.prepareStatement(TenantScope.SETTING + "; select count(*) from vm")) {
      for (int i = 0; i < 10; i++) { // the driver prepares it on the server from the fifth on
        group.setString(1, acme.tenant().toString());
        group.setString(2, TenantScope.WHOLE);
        group.execute();
        assertThat(group.getMoreResults()).isTrue();
        try (var seen = group.getResultSet()) {
          assertThat(seen.next() && seen.getInt(1) == 1).isTrue();
        }
        try (var rows = connection.createStatement().executeQuery("select 1 from vm")) {
          assertThat(rows.next()).isFalse();
        }
      }
    }
  }

  @Test
  void theProviderSeesAll() throws SQLException {
    assertThat(texts("provider", "select tenant_id from vm"))
        .contains(acme.tenant().toString(), globex.tenant().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update %s set tenant_id = tenant_id where tenant_id = '%s'",
        "delete from %s where tenant_id = '%s'"
      })
  void aTenantCannotChangeAnothersRows(String sql) throws SQLException {
    for (var table : List.of("vm", "vapp", "vdc", "tpm", "template", "catalog", "template_vm")) {
      assertThat(changed(globex.tenant().toString(), sql.formatted(table, acme.tenant())))
          .as(table)
          .isZero();
    }
  }

  @Test
  void aTenantCannotInsertRowsForAnother() {
    var sql =
        "insert into catalog (id, version, tenant_id, name, description, shared, created_at)"
            + " values ('%s', 0, '%s', 'x', '', false, now())";
    assertThatThrownBy(
            () ->
                changed(
                    globex.tenant().toString(), sql.formatted(UUID.randomUUID(), acme.tenant())))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void aTenantCannotGiveItsRowsToAnother() {
    assertThatThrownBy(
            () ->
                changed(
                    globex.tenant().toString(),
                    "update catalog set tenant_id = '" + acme.tenant() + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void aTenantCannotPutARowIntoAnothersVApp() {
    assertThatThrownBy(
            () ->
                changed(
                    globex.tenant().toString(),
                    "update vm set vapp_id = '" + acme.vApp("target").id() + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("foreign key");
  }

  @Test
  void aSharedCatalogIsReadByAllAndChangedByItsOwnerOnly() throws SQLException {
    var catalog = acme.catalog("golden", true);
    var template = acme.template(catalog, "windows-11", "cc");
    var vm = template.vms().get(0);
    var globexId = globex.tenant().toString();

    assertThat(texts(globexId, "select name from catalog where id = '" + catalog.id() + "'"))
        .containsExactly("golden");
    assertThat(texts(globexId, "select name from template where id = '" + template.id() + "'"))
        .containsExactly("windows-11");
    assertThat(texts(globexId, "select name from template_vm where id = '" + vm.id() + "'"))
        .hasSize(1);
    assertThat(
            texts(
                globexId,
                "select fingerprint from tpm_endorsement_key where tpm_id = '"
                    + vm.tpm().orElseThrow()
                    + "'"))
        .containsExactly("cc");
    assertThat(
            changed(globexId, "update catalog set name = 'mine' where id = '" + catalog.id() + "'"))
        .isZero();
    assertThat(changed(globexId, "delete from template_vm where id = '" + vm.id() + "'")).isZero();
  }

  @Test
  void aCatalogThatIsSharedWithOneIsReadByThatOneOnly() throws SQLException {
    var other = Fixture.organization();
    var catalog = acme.catalog("for globex", false);
    var template = acme.template(catalog, "windows-11", "ee");
    acme.share(catalog, globex.tenant());
    var globexId = globex.tenant().toString();
    var otherId = other.tenant().toString();
    var queries =
        List.of(
            "select 1 from catalog where id = '" + catalog.id() + "'",
            "select 1 from template where id = '" + template.id() + "'",
            "select 1 from template_vm where template_id = '" + template.id() + "'",
            "select 1 from tpm_endorsement_key where fingerprint = 'ee' and tenant_id = '"
                + acme.tenant()
                + "'",
            "select 1 from tenant where id = '" + acme.tenant() + "'");

    for (var query : queries) {
      assertThat(texts(globexId, query)).as(query).hasSize(1);
      assertThat(texts(otherId, query)).as(query).isEmpty();
    }
    assertThat(texts(otherId, "select 1 from catalog_share")).isEmpty();
    assertThat(
            texts(
                acme.tenant().toString(),
                "select 1 from tenant where id = '" + globex.tenant() + "'"))
        .as("whom one shares with one may name")
        .hasSize(1);
    assertThat(changed(globexId, "delete from catalog_share")).isZero();
    assertThat(
            changed(globexId, "update catalog set shared = true where id = '" + catalog.id() + "'"))
        .isZero();
  }

  @Test
  void aTenantCannotShareAnothersCatalog() {
    var catalog = acme.catalog("not globex's", false);
    var sql =
        "insert into catalog_share (catalog_id, tenant_id, recipient_id) values ('%s', '%s', '%s')";

    for (var owner : List.of(acme.tenant(), globex.tenant())) {
      assertThatThrownBy(
              () ->
                  changed(
                      globex.tenant().toString(),
                      sql.formatted(catalog.id(), owner, globex.tenant())))
          .as("in the name of %s", owner)
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whatPoliciesAskIsAnsweredAsTheCaller() throws SQLException {
    var own = acme.catalog("own too", false);
    var template = acme.template(own, "windows-10", "dd").id();
    var asked = "select sealport_sees_template('" + template + "')";

    assertThat(texts(acme.tenant().toString(), asked)).containsExactly("t");
    assertThat(texts(globex.tenant().toString(), asked)).containsExactly("f");
    assertThat(texts("", asked)).containsExactly("f");
  }

  @Test
  void aKeyBelongsToItsTpmsTenantWhateverIsSaid() throws SQLException {
    var tpm = "(select id from tpm where tenant_id = '" + acme.tenant() + "' limit 1)";
    var insert =
        "insert into tpm_endorsement_key (tpm_id, algorithm, fingerprint, tenant_id) select id, 'x', 'y', '%s' from (values ('%s'::uuid)) v(id)";
    var id = texts(acme.tenant().toString(), "select " + tpm).get(0);

    assertThatThrownBy(
            () -> changed(globex.tenant().toString(), insert.formatted(globex.tenant(), id)))
        .isInstanceOf(SQLException.class);
    assertThat(
            texts(
                acme.tenant().toString(),
                insert.formatted(globex.tenant(), id) + " returning tenant_id"))
        .containsExactly(acme.tenant().toString());
  }

  @Test
  void aStatementOnKeysIsPlannedWithoutTheCatalogsThatShareThem() throws SQLException {
    var plan =
        String.join(
            "\n", texts(acme.tenant().toString(), "explain select * from tpm_endorsement_key"));

    assertThat(plan).contains("sealport_sees_tpm").doesNotContain("catalog");
  }

  @Test
  void anOrganizationIsHiddenFromOthersUntilItSharesACatalog() throws SQLException {
    var query = "select id from tenant where id = '" + acme.tenant() + "'";

    assertThat(texts(globex.tenant().toString(), query)).isEmpty();
    acme.catalog("golden", true);
    assertThat(texts(globex.tenant().toString(), query)).hasSize(1);
  }

  private static List<String> texts(String scope, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = scoped(scope);
        var rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      connection.rollback();
    }
    return found;
  }

  private static int changed(String scope, String sql) throws SQLException {
    try (var connection = scoped(scope)) {
      try {
        return connection.createStatement().executeUpdate(sql);
      } finally {
        connection.rollback();
      }
    }
  }

  private static Connection scoped(String scope) throws SQLException {
    var connection = TestDatabase.shared().dataSource().getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement(TenantScope.SETTING)) {
      statement.setString(1, scope);
      statement.setString(2, TenantScope.WHOLE);
      statement.execute();
    }
    return connection;
  }
}
