package org.sealport.persistence.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.DisksColumn;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.vcenter.Drift;
import org.sealport.services.vcenter.DriftStore;
import org.sealport.services.vcenter.RecordedVm;

/** Drift, written as a whole for one vCenter, and removed for one VM. */
@ApplicationScoped
public class JdbcDriftStore implements DriftStore {
  private static final String RECORDED =
      "select v.id, v.mo_ref, v.name, v.key_provider, v.disk_mb, v.disks, v.busy_task is not null busy,"
          + " array(select k.fingerprint from tpm_endorsement_key k where k.tpm_id = v.tpm_id) keys"
          + " from vm v where v.vcenter_id = ? and v.mo_ref is not null";
  private static final String OF =
      "select vm_id, kind, expected, found from drift where tenant_id = ? and vm_id = ? order by kind";
  private static final String ACCEPTED = "delete from drift where vm_id = ? and kind <> all (?)";
  private static final String NOW =
      "unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as now (vm, kind, expected, found)";
  private static final String FORGET =
      "delete from drift d using vm v where v.id = d.vm_id and v.vcenter_id = ? and not exists (select from "
          + NOW
          + " where now.vm = d.vm_id and now.kind = d.kind)";
  private static final String KEEP =
      "insert into drift (tenant_id, vm_id, kind, expected, found)"
          + " select v.tenant_id, v.id, now.kind, now.expected, now.found from "
          + NOW
          + " join vm v on v.id = now.vm and v.vcenter_id = ?"
          + " on conflict (vm_id, kind) do update set expected = excluded.expected, found = excluded.found";

  private Sql sql;
  private TenantScope scope;

  protected JdbcDriftStore() {} // for CDI

  @Inject
  public JdbcDriftStore(Sql sql, TenantScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  @Override
  public List<RecordedVm> recorded(VCenterId vCenter) {
    return sql.listAll(Sql.Select.of(RECORDED, vCenter.value()), JdbcDriftStore::recorded);
  }

  private static RecordedVm recorded(ResultSet row) throws SQLException {
    return new RecordedVm(
        new VmId(Sql.uuid(row, "id")),
        row.getString("mo_ref"),
        row.getString("name"),
        row.getString("key_provider"),
        Set.of((String[]) row.getArray("keys").getArray()),
        disks(row),
        row.getBoolean("busy"));
  }

  private static Disks disks(ResultSet row) throws SQLException {
    var disks = DisksColumn.parse(row.getString("disks"));
    return disks == null ? Disks.one(row.getLong("disk_mb")) : disks;
  }

  @Override
  public List<Drift> of(TenantId tenant, VmId vm) {
    var select = Sql.Select.of(OF, tenant.value(), vm.value());
    return sql.list(tenant, select, JdbcDriftStore::drift);
  }

  private static Drift drift(ResultSet row) throws SQLException {
    return new Drift(
        new VmId(Sql.uuid(row, "vm_id")),
        DriftKind.valueOf(row.getString("kind")),
        row.getString("expected"),
        row.getString("found"));
  }

  @Override
  @Transactional
  public void accepted(TenantId tenant, VmId vm) {
    scope
        .of(tenant)
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var remove = connection.prepareStatement(ACCEPTED)) {
                remove.setObject(1, vm.value());
                remove.setArray(2, connection.createArrayOf("text", staying()));
                remove.executeUpdate();
              }
            });
  }

  private static Object[] staying() {
    return Arrays.stream(DriftKind.values())
        .filter(kind -> !kind.isAcceptable())
        .map(DriftKind::name)
        .toArray();
  }

  @Override
  @Transactional
  public void replace(VCenterId vCenter, List<Drift> drift) {
    scope
        .ofProvider()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var forget = connection.prepareStatement(FORGET);
                  var keep = connection.prepareStatement(KEEP)) {
                forget.setObject(1, vCenter.value());
                for (int i = 0; i < 4; i++) {
                  forget.setArray(i + 2, column(connection, drift, i));
                  keep.setArray(i + 1, column(connection, drift, i));
                }
                keep.setObject(5, vCenter.value());
                forget.executeUpdate();
                keep.executeUpdate();
              }
            });
  }

  private static java.sql.Array column(Connection connection, List<Drift> drift, int at)
      throws SQLException {
    List<Function<Drift, Object>> columns =
        List.of(one -> one.vm().value(), one -> one.kind().name(), Drift::expected, Drift::found);
    var values = drift.stream().map(columns.get(at)).toArray();
    return connection.createArrayOf(at == 0 ? "uuid" : "text", values);
  }
}
