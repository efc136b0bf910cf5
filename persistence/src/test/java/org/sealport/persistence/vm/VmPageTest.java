package org.sealport.persistence.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.Page;
import org.sealport.domain.vm.PowerState;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.vm.VmFilter;

/** A tenant with 50,000 VMs: a page of 128 must not read them all. */
class VmPageTest {
  private static final Fixture BIG = Fixture.organization();

  @BeforeAll
  static void fill() throws SQLException {
    var template = BIG.vm(BIG.vApp("big"), "template");
    try (var connection = scoped();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into vm (id, version, tenant_id, vapp_id, vdc_id, vcenter_id, name, guest_id, firmware,
            hardware_version, cpus, memory_mb, disk_mb, power_state, snapshots, tpm_generation, owner, created_at)
          select gen_random_uuid(), 0, tenant_id, vapp_id, vdc_id, vcenter_id, md5(i::text), guest_id, firmware,
            hardware_version, 1 + i %% 8, 4096, disk_mb, case when i %% 3 = 0 then 'ON' else 'OFF' end, false, 0,
            owner, now() from vm, generate_series(1, 50000) i where id = '%s'
          """
              .formatted(template.id()));
      statement.execute("vacuum analyze vm");
    }
  }

  @Test
  void aFilteredPageByNameIsFoundInTheIndexAlone() throws SQLException {
    var filter = new VmFilter("ab", Set.of(PowerState.ON), null, null, null);

    assertThat(plan(filter, new Page(0, 128, "name", true)))
        .contains("Index Only Scan using vm_by_name on vm")
        .doesNotContain("Seq Scan on vm");
  }

  @Test
  void aPageByPowerCpusOrTimeIsFoundInAnIndexToo() throws SQLException {
    for (var sort : List.of("power", "cpus", "createdAt")) {
      assertThat(plan(VmFilter.ALL, new Page(0, 128, sort, false)))
          .as(sort)
          .contains("Index Only Scan Backward using vm_by")
          .doesNotContain("Seq Scan on vm");
    }
  }

  @Test
  void theCountOfALongListIsKeptForAMomentAndStaysRight() {
    var sql = TestDatabase.shared().sql();
    var queries = new JdbcVmQueries(sql);

    for (int i = 0; i < 3; i++) {
      var rows = queries.list(BIG.tenant(), VmFilter.ALL, new Page(128 * i, 128, "name", true));
      assertThat(rows.total()).isEqualTo(50_001);
      assertThat(rows.rows()).hasSize(128);
    }
  }

  @Test
  void aCountThatIsNotWantedWholeEndsAndSaysSo() {
    var queries = new JdbcVmQueries(TestDatabase.shared().sql());

    var first = queries.list(BIG.tenant(), VmFilter.ALL, new Page(0, 128, "name", true, false));
    var later = queries.list(BIG.tenant(), VmFilter.ALL, new Page(4992, 128, "name", true, false));
    var few =
        queries.list(
            BIG.tenant(),
            new VmFilter("template", Set.of(), null, null, null),
            new Page(0, 128, "name", true, false));

    assertThat(first.total()).isEqualTo(1_000);
    assertThat(first.totalIsAtLeast()).isTrue();
    assertThat(later.total()).as("there is always a next page").isEqualTo(5_120);
    assertThat(later.totalIsAtLeast()).isTrue();
    assertThat(few.total()).isEqualTo(1);
    assertThat(few.totalIsAtLeast()).isFalse();
  }

  private static Connection scoped() throws SQLException {
    var connection = TestDatabase.shared().dataSource().getConnection();
    try (var scope =
        connection.prepareStatement("select set_config('sealport.tenant', ?, false)")) {
      scope.setString(1, BIG.tenant().toString());
      scope.execute();
    }
    return connection;
  }

  private static String plan(VmFilter filter, Page page) throws SQLException {
    var select = JdbcVmQueries.select(BIG.tenant(), filter, page);
    var plan = new StringBuilder();
    try (var connection = scoped();
        var explain = connection.prepareStatement("explain " + select.sql())) {
      for (int i = 0; i < select.parameters().size(); i++) {
        explain.setObject(i + 1, select.parameters().get(i));
      }
      try (var lines = explain.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }
}
