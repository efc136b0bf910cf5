package org.sealport.persistence.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.VmId;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.TenantScope;
import org.sealport.services.vcenter.DiscStore;
import org.sealport.services.vcenter.VmFound;

/** Discs by plain SQL: what differs is found in one statement, and is little. */
@ApplicationScoped
public class JdbcDiscStore implements DiscStore {
  private static final String DIFFERING =
      "select vm.id, vm.version, vm.mo_ref from vm"
          + " join unnest(?::text[], ?::text[]) as now (mo_ref, file) on now.mo_ref = vm.mo_ref"
          + " where vm.vcenter_id = ? and vm.busy_task is null and vm.disc is distinct from now.file";
  private static final String RECORD =
      "update vm set disc = ?, disc_image = ? where id = ? and version = ? and busy_task is null";

  private TenantScope scope;

  protected JdbcDiscStore() {} // for CDI

  @Inject
  public JdbcDiscStore(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  @Transactional
  public List<Differing> differing(VCenterId vCenter, Collection<VmFound> found) {
    return scope
        .ofProvider()
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var query = connection.prepareStatement(DIFFERING)) {
                query.setArray(1, connection.createArrayOf("text", column(found, VmFound::moRef)));
                query.setArray(
                    2, connection.createArrayOf("text", column(found, JdbcDiscStore::file)));
                query.setObject(3, vCenter.value());
                return rows(query);
              }
            });
  }

  private static List<Differing> rows(PreparedStatement query) throws SQLException {
    var rows = new ArrayList<Differing>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        rows.add(
            new Differing(
                new VmId(Sql.uuid(row, "id")), row.getLong("version"), row.getString("mo_ref")));
      }
    }
    return rows;
  }

  private static Object[] column(Collection<VmFound> found, Function<VmFound, String> part) {
    return found.stream().map(part).toArray();
  }

  private static String file(VmFound vm) {
    return vm.disc() == null ? null : vm.disc().file();
  }

  @Override
  @Transactional
  public void record(Differing vm, VmFound found) {
    var image = found.disc() == null ? null : found.disc().image().orElse(null);
    scope
        .ofProvider()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var update = connection.prepareStatement(RECORD)) {
                update.setString(1, file(found));
                update.setObject(2, image);
                update.setObject(3, vm.vm().value());
                update.setLong(4, vm.version());
                update.executeUpdate();
              }
            });
  }
}
