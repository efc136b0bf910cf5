package org.sealport.persistence.tpm;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.services.tpm.TpmDetail;
import org.sealport.services.tpm.TpmDetail.Holder;

/**
 * Reads TPMs with their lineage as one column in the select of what holds them: a statement of its
 * own for each part would cost more than all the parts.
 */
public final class TpmReads {
  /** Relatives: what has an endorsement key in common, and what it was copied from. */
  private static final String TPM =
      ", (select json_build_object('id', t.id, 'origin', t.origin, 'generation', t.state_generation,"
          + " 'createdMicros', (extract(epoch from t.created_at) * 1000000)::bigint, 'keys', (select json_agg(json_build_object('algorithm', k.algorithm,"
          + " 'fingerprint', k.fingerprint) order by k.fingerprint) from tpm_endorsement_key k where k.tpm_id = t.id),"
          + " 'relatives', (select json_agg(json_build_object('kind', o.holder_kind, 'id', shown.id,"
          + " 'name', shown.name, 'destroyed', o.destroyed_at is not null,"
          + " 'source', o.id is not distinct from t.copied_from, 'shares', o.id = any (same.ids)))"
          + " from (select array(select other.tpm_id from tpm_endorsement_key mine join tpm_endorsement_key other"
          + " on other.fingerprint = mine.fingerprint and other.tpm_id <> mine.tpm_id where mine.tpm_id = t.id) as ids)"
          + " same join tpm o on o.id = any (same.ids || t.copied_from)"
          + shownHolder("o")
          + ")) from tpm t where t.id = %s.tpm_id) as tpm ";

  private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(Found.class);

  /** Those that may not be named come last. */
  private static final Comparator<Holder> BY_NAME =
      comparing(Holder::name, nullsLast(naturalOrder()))
          .thenComparing(Holder::id, nullsLast(naturalOrder()));

  private TpmReads() {}

  /**
   * Id and name of what holds a TPM, as {@code shown.id} and {@code shown.name}; both are null
   * where its owner hides it from the caller.
   */
  static String shownHolder(String tpm) {
    return " cross join lateral (select case when it then %1$s.holder_id end as id,".formatted(tpm)
        + " case when it then sealport_holder_name(%1$s.holder_id, %1$s.holder_name) end as name"
            .formatted(tpm)
        + " from (select sealport_shows_holder(%1$s.hidden, %1$s.holder_id) as it) is_shown) shown"
            .formatted(tpm);
  }

  /** The column, to stand behind others; null without a TPM. */
  public static String column(String table) {
    return TPM.formatted(table);
  }

  private record Found(
      UUID id,
      TpmOrigin origin,
      int generation,
      long createdMicros,
      List<EndorsementKey> keys,
      List<Relative> relatives) {
    TpmDetail detail() {
      var others = relatives == null ? List.<Relative>of() : relatives;
      return new TpmDetail(
          new TpmId(id),
          origin,
          others.stream().filter(Relative::source).map(Relative::holder).findFirst().orElse(null),
          generation,
          keys == null ? List.of() : keys,
          Instant.EPOCH.plus(createdMicros, ChronoUnit.MICROS),
          others.stream()
              .filter(other -> other.shares() && !other.destroyed())
              .map(Relative::holder)
              .sorted(BY_NAME)
              .toList());
    }
  }

  private record Relative(
      TpmHolder kind, UUID id, String name, boolean destroyed, boolean source, boolean shares) {
    Holder holder() {
      return new Holder(kind, id, name, destroyed);
    }
  }

  /**
   * What the column tells.
   *
   * @return null without a TPM
   */
  public static TpmDetail of(ResultSet row) throws SQLException {
    var json = row.getString("tpm");
    try {
      return json == null ? null : JSON.<Found>readValue(json).detail();
    } catch (JsonProcessingException e) {
      throw new SQLException("the column is not as it was selected", e);
    }
  }
}
