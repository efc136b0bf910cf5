package org.sealport.persistence.tpm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.persistence.shared.Sql;
import org.sealport.persistence.shared.Where;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.tpm.IdentityFilter;
import org.sealport.services.tpm.IdentityQueries;
import org.sealport.services.tpm.IdentityRow;
import org.sealport.services.tpm.TpmDetail.Holder;

/**
 * Identities by plain SQL. Holders are whatever has the key, of this tenant or in a catalog that is
 * shared with it: row-level security says which.
 */
@ApplicationScoped
public class JdbcIdentityQueries implements IdentityQueries {
  /** Of other organizations only templates can be seen. */
  private static final String HELD =
      "with held as (select identity, id, created_at, true as own from tpm where tenant_id = ? and destroyed_at is null and identity is not null"
          + " union all select identity, id, created_at, false from tpm where tenant_id <> ? and holder_kind = 'TEMPLATE_VM'"
          + " and destroyed_at is null and identity is not null) ";

  private static final String FOUND =
      "from (select identity as fingerprint, count(*) as holders, min(created_at) as since, array_agg(id) as tpms"
          + " from held group by identity having bool_or(own)) found";

  private static final String NAMED =
      "from (select t.holder_kind as kind, shown.id, shown.name from tpm t"
          + TpmReads.shownHolder("t")
          + " where t.id = any (found.tpms)";

  private static final String COLUMNS =
      "select fingerprint, (select k.algorithm from tpm_endorsement_key k where k.tpm_id = tpms[1] and k.fingerprint = found.fingerprint)"
          + " as algorithm, holders, since, (select json_agg(json_build_object('kind', h.kind, 'id', h.id, 'name', h.name,"
          + " 'destroyed', false)) "
          + NAMED
          + " order by name, id limit "
          + IdentityRow.SHOWN
          + ") h) as held_by ";

  private static final Map<String, String> SORTS =
      Map.of("holders", "holders", "since", "since", "fingerprint", "fingerprint");

  private static final ObjectReader HOLDERS =
      JsonMapper.builder().build().readerFor(new TypeReference<List<Holder>>() {});

  private Sql sql;

  protected JdbcIdentityQueries() {} // for CDI

  @Inject
  public JdbcIdentityQueries(Sql sql) {
    this.sql = sql;
  }

  @Override
  @RequiresRight(Right.VM_VIEW)
  public Rows<IdentityRow> list(TenantId tenant, IdentityFilter filter, Page page) {
    var where = matching(filter);
    var count = new Sql.Count(count(tenant, where), Long.MAX_VALUE);
    var rows = of(tenant, where.select(HELD + COLUMNS + FOUND));
    var order = order(page) + " limit " + page.size() + " offset " + page.first();
    return sql.page(
        tenant,
        count,
        new Sql.Select(rows.sql() + order, rows.parameters()),
        JdbcIdentityQueries::row);
  }

  @Override
  @RequiresRight(Right.VM_VIEW)
  public long count(TenantId tenant, IdentityFilter filter) {
    return sql.list(tenant, count(tenant, matching(filter)), row -> row.getLong(1)).get(0);
  }

  private static Sql.Select count(TenantId tenant, Where where) {
    return of(tenant, where.select(HELD + "select count(*) " + FOUND));
  }

  private static Sql.Select of(TenantId tenant, Sql.Select select) {
    var parameters = new ArrayList<Object>(List.of(tenant.value(), tenant.value()));
    parameters.addAll(select.parameters());
    return new Sql.Select(select.sql(), parameters);
  }

  private static Where matching(IdentityFilter filter) {
    var where = new Where();
    if (filter.shared()) {
      where.and("holders > 1");
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      var text = filter.text().strip().toLowerCase(Locale.ROOT);
      // a fingerprint, of whichever key, is shown in groups and may come back so
      where.and(
          "(exists (select 1 from tpm_endorsement_key k where k.tpm_id = any (found.tpms) and position(? in k.fingerprint) > 0)"
              + " or exists (select 1 "
              + NAMED
              + ") h where position(? in lower(h.name)) > 0))",
          text.replace(" ", ""),
          text);
    }
    return where;
  }

  private static String order(Page page) {
    if (page.sort() == null) {
      return " order by holders desc, fingerprint";
    }
    var by = SORTS.get(page.sort());
    if (by == null) {
      throw INVALID_INPUT.with("sort", page.sort());
    }
    return " order by " + by + (page.ascending() ? "" : " desc") + ", fingerprint";
  }

  private static IdentityRow row(ResultSet row) throws SQLException {
    try {
      return new IdentityRow(
          new EndorsementKey(row.getString("algorithm"), row.getString("fingerprint")),
          row.getInt("holders"),
          HOLDERS.readValue(row.getString("held_by")),
          Sql.instant(row, "since"));
    } catch (JsonProcessingException e) {
      throw new SQLException("the column is not as it was selected", e);
    }
  }
}
