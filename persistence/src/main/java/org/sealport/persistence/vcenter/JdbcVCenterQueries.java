package org.sealport.persistence.vcenter;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;

/** vCenters by plain SQL. */
@ApplicationScoped
public class JdbcVCenterQueries implements VCenterQueries {
  private static final String VCENTERS =
      "select vcenter.*, (select count(*) from vdc where vdc.vcenter_id = vcenter.id) as vdcs,"
          + " (select count(*) from vm where vm.vcenter_id = vcenter.id) as vms from vcenter order by name";
  private static final String PROVIDERS =
      "select p.*, (select count(*) from vm where vm.vcenter_id = p.vcenter_id and vm.key_provider = p.name)"
          + " + (select count(*) from template_vm v join template t on t.id = v.template_id"
          + " where t.vcenter_id = p.vcenter_id and v.key_provider = p.name) as encrypted"
          + " from vcenter_key_provider p order by p.name";
  private static final String DATASTORES = "select * from vcenter_datastore order by name";

  private record Encrypting(KeyProvider provider, int encrypted) {}

  private record Owned<T>(UUID vCenter, T value) {}

  private Sql sql;

  protected JdbcVCenterQueries() {} // for CDI

  @Inject
  public JdbcVCenterQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public List<VCenterRow> all() {
    return sql.readAll(
        List.of(Sql.Select.of(PROVIDERS), Sql.Select.of(DATASTORES), Sql.Select.of(VCENTERS)),
        results -> {
          var providers = byVCenter(results.next(JdbcVCenterQueries::provider));
          var datastores = byVCenter(results.next(JdbcVCenterQueries::datastore));
          return results.next(row -> row(row, providers, datastores));
        });
  }

  /** A cloud has few vCenters: one is found among all. */
  @Override
  @RequiresRight(Right.PROVIDER_VIEW)
  public VCenterRow get(VCenterId id) {
    return all().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static <T> Map<UUID, List<T>> byVCenter(List<Owned<T>> owned) {
    var all = new LinkedHashMap<UUID, List<T>>();
    owned.forEach(
        one -> all.computeIfAbsent(one.vCenter(), any -> new ArrayList<>()).add(one.value()));
    return all;
  }

  private static Owned<Encrypting> provider(ResultSet row) throws SQLException {
    var key = new KeyProvider.Key(row.getString("key_identity"), row.getBoolean("backed_up"));
    var provider =
        new KeyProvider(
            row.getString("name"),
            KeyProviderType.valueOf(row.getString("type")),
            row.getBoolean("default_provider"),
            Health.valueOf(row.getString("health")),
            key);
    return new Owned<>(
        Sql.uuid(row, "vcenter_id"), new Encrypting(provider, row.getInt("encrypted")));
  }

  private static Owned<Datastore> datastore(ResultSet row) throws SQLException {
    return new Owned<>(
        Sql.uuid(row, "vcenter_id"),
        new Datastore(row.getString("name"), row.getString("identity")));
  }

  private static VCenterRow row(
      ResultSet row, Map<UUID, List<Encrypting>> all, Map<UUID, List<Datastore>> datastores)
      throws SQLException {
    var id = Sql.uuid(row, "id");
    var providers = all.getOrDefault(id, List.of());
    return new VCenterRow(
        new VCenterId(id),
        row.getString("name"),
        VCenterKind.valueOf(row.getString("kind")),
        row.getString("vcenter_version"),
        providers.stream().map(Encrypting::provider).toList(),
        providers.stream().map(Encrypting::encrypted).toList(),
        datastores.getOrDefault(id, List.of()),
        row.getInt("vdcs"),
        row.getInt("vms"),
        Sql.instant(row, "synced_at"),
        row.getBoolean("enabled"));
  }
}
