package org.sealport.persistence.tpm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.tpm.TpmDetail;
import org.sealport.services.tpm.TpmDetail.Holder;

/** Reads TPMs with their lineage, for the queries of what holds them. */
@ApplicationScoped
public class TpmReads {
  /** Holders go by the name they have now; those that are gone by the last one known. */
  private static final String HOLDER_NAME =
      " coalesce((select v.name from vm v where v.id = o.holder_id),"
          + " (select v.name from template_vm v where v.id = o.holder_id), o.holder_name) name ";

  private static final String TPMS =
      "select t.id tpm_id, t.origin, t.state_generation, t.created_at,"
          + " array(select k.algorithm from tpm_endorsement_key k where k.tpm_id = t.id order by k.fingerprint)"
          + " algorithms, array(select k.fingerprint from tpm_endorsement_key k where k.tpm_id = t.id order by"
          + " k.fingerprint) fingerprints, o.holder_kind, o.holder_id, o.destroyed_at,"
          + HOLDER_NAME
          + "from tpm t left join tpm o on o.id = t.copied_from where t.id = any (?)";

  private static final String SHARED_WITH =
      "select distinct mine.tpm_id, o.holder_kind, o.holder_id, o.destroyed_at,"
          + HOLDER_NAME
          + "from tpm_endorsement_key mine join tpm_endorsement_key other on other.fingerprint = mine.fingerprint"
          + " and other.tpm_id <> mine.tpm_id join tpm o on o.id = other.tpm_id and o.destroyed_at is null"
          + " where mine.tpm_id = any (?) order by name, o.holder_id";

  private Sql sql;

  protected TpmReads() {} // for CDI

  @Inject
  public TpmReads(Sql sql) {
    this.sql = sql;
  }

  /** What the tenant may see of these TPMs, by id. */
  public Map<UUID, TpmDetail> details(TenantId tenant, List<UUID> ids) {
    Object wanted = ids.toArray(UUID[]::new);
    return sql.read(
        tenant,
        List.of(Sql.Select.of(TPMS, wanted), Sql.Select.of(SHARED_WITH, wanted)),
        results -> {
          var tpms = results.next(TpmReads::tpm);
          var shared =
              results.next(row -> new Shared(Sql.uuid(row, "tpm_id"), holder(row))).stream()
                  .collect(groupingBy(Shared::tpm, mapping(Shared::holder, toList())));
          return tpms.stream()
              .map(tpm -> with(tpm, shared.getOrDefault(tpm.id().value(), List.of())))
              .collect(toMap(tpm -> tpm.id().value(), tpm -> tpm));
        });
  }

  private record Shared(UUID tpm, Holder holder) {}

  private static TpmDetail with(TpmDetail tpm, List<Holder> shared) {
    return new TpmDetail(
        tpm.id(),
        tpm.origin(),
        tpm.copiedFrom(),
        tpm.stateGeneration(),
        tpm.endorsementKeys(),
        tpm.createdAt(),
        shared);
  }

  private static TpmDetail tpm(ResultSet row) throws SQLException {
    var algorithms = texts(row, "algorithms");
    var fingerprints = texts(row, "fingerprints");
    var keys = new ArrayList<EndorsementKey>();
    for (int i = 0; i < fingerprints.size(); i++) {
      keys.add(new EndorsementKey(algorithms.get(i), fingerprints.get(i)));
    }
    return new TpmDetail(
        new TpmId(Sql.uuid(row, "tpm_id")),
        TpmOrigin.valueOf(row.getString("origin")),
        Sql.uuid(row, "holder_id") == null ? null : holder(row),
        row.getInt("state_generation"),
        keys,
        Sql.instant(row, "created_at"),
        List.of());
  }

  private static Holder holder(ResultSet row) throws SQLException {
    return new Holder(
        TpmHolder.valueOf(row.getString("holder_kind")),
        Sql.uuid(row, "holder_id"),
        row.getString("name"),
        Sql.instant(row, "destroyed_at") != null);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
