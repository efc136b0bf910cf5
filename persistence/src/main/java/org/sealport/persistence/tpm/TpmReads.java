package org.sealport.persistence.tpm;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.persistence.shared.Sql;
import org.sealport.services.tpm.TpmDetail;

/** A TPM with its lineage, for the queries on what holds it; those name the right. */
@ApplicationScoped
public class TpmReads {
  private static final String TPM =
      "select t.*, s.holder_kind as source_kind, s.holder_id as source_id, s.holder_name as source_name,"
          + " s.destroyed_at is not null as source_gone from tpm t left join tpm s on s.id = t.copied_from where t.id = ?";
  private static final String KEYS =
      "select algorithm, fingerprint from tpm_endorsement_key where tpm_id = ? order by algorithm, fingerprint";
  private static final String SHARED =
      "select distinct o.holder_kind, o.holder_id, o.holder_name, false as gone from tpm o"
          + " join tpm_endorsement_key k on k.tpm_id = o.id"
          + " where k.fingerprint in (select fingerprint from tpm_endorsement_key where tpm_id = ?)"
          + " and o.id <> ? and o.destroyed_at is null order by o.holder_name";

  @Inject Sql sql;

  public TpmDetail detail(TenantId tenant, TpmId id) {
    var keys =
        sql.list(
            tenant,
            Sql.Select.of(KEYS, id.value()),
            row -> new EndorsementKey(row.getString("algorithm"), row.getString("fingerprint")));
    var shared =
        sql.list(
            tenant,
            Sql.Select.of(SHARED, id.value(), id.value()),
            row -> holder(row, "holder", "gone"));
    return sql
        .list(tenant, Sql.Select.of(TPM, id.value()), row -> detail(id, row, keys, shared))
        .stream()
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static TpmDetail detail(
      TpmId id, ResultSet row, List<EndorsementKey> keys, List<TpmDetail.Holder> shared)
      throws SQLException {
    return new TpmDetail(
        id,
        TpmOrigin.valueOf(row.getString("origin")),
        row.getString("source_kind") == null ? null : holder(row, "source", "source_gone"),
        row.getInt("state_generation"),
        keys,
        Sql.instant(row, "created_at"),
        shared);
  }

  private static TpmDetail.Holder holder(ResultSet row, String prefix, String gone)
      throws SQLException {
    return new TpmDetail.Holder(
        TpmHolder.valueOf(row.getString(prefix + "_kind")),
        Sql.uuid(row, prefix + "_id"),
        row.getString(prefix + "_name"),
        row.getBoolean(gone));
  }
}
