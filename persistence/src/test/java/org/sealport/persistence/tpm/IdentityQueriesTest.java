package org.sealport.persistence.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.tpm.IdentityFilter;
import org.sealport.services.tpm.IdentityRow;
import org.sealport.services.tpm.TpmDetail.Holder;

class IdentityQueriesTest {
  private static final IdentityFilter ALL = new IdentityFilter(null, false);
  private static final IdentityFilter SHARED = new IdentityFilter(null, true);

  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();
  private final JdbcIdentityQueries queries = new JdbcIdentityQueries(TestDatabase.shared().sql());

  private List<IdentityRow> list(TenantId tenant, IdentityFilter filter) {
    return queries.list(tenant, filter, Page.first(10)).rows();
  }

  private String key(String name) {
    return name + "-" + acme.tenant();
  }

  @Test
  void copiesAreOneIdentityWithTheirSourceAndTheMostSharedComeFirst() {
    var vApp = acme.vApp("payroll");
    var source = acme.tpm(acme.vm(vApp, "source"), key("same"), null);
    acme.tpm(acme.vm(vApp, "copy"), key("same"), source);
    acme.tpm(acme.vm(vApp, "alone"), key("own"), null);

    var all = list(acme.tenant(), ALL);

    assertThat(all)
        .extracting(row -> row.key().fingerprint())
        .containsExactly(key("same"), key("own"));
    assertThat(all).extracting(IdentityRow::holders).containsExactly(2, 1);
    assertThat(all.get(0).heldBy()).extracting(Holder::name).containsExactly("copy", "source");
    assertThat(list(acme.tenant(), SHARED)).hasSize(1);
    assertThat(queries.list(acme.tenant(), SHARED, Page.first(10)).total()).isEqualTo(1);
    assertThat(queries.count(acme.tenant(), SHARED)).isEqualTo(1);
    assertThat(list(globex.tenant(), ALL)).isEmpty();
  }

  @Test
  void theyAreFoundByPartsOfAHoldersNameAndOfTheFingerprintAsItIsShown() {
    acme.tpm(acme.vm(acme.vApp("payroll"), "Vault"), key("feed"), null);
    acme.tpm(acme.vm(acme.vApp("other"), "web"), key("beef"), null);

    assertThat(list(acme.tenant(), new IdentityFilter("VAUL", false))).hasSize(1);
    assertThat(list(acme.tenant(), new IdentityFilter("fe ed-", false))).hasSize(1);
    assertThat(list(acme.tenant(), new IdentityFilter("%", false))).isEmpty();
    assertThat(list(acme.tenant(), new IdentityFilter(" ", false))).hasSize(2);
  }

  @Test
  void aTemplateOfAnotherOrganizationCountsWhereItsCatalogIsShared() {
    var template = globex.template(globex.catalog("golden", true), "windows-11", key("same"));
    globex.template(globex.catalog("private", false), "secret", key("same"));
    acme.tpm(acme.vm(acme.vApp("payroll"), "db"), key("same"), null);

    var row = list(acme.tenant(), SHARED).get(0);

    assertThat(row.holders()).isEqualTo(2);
    assertThat(row.heldBy()).extracting(Holder::name).contains("db");
    assertThat(list(globex.tenant(), SHARED).get(0).holders()).isEqualTo(2);
    assertThat(template.name()).isEqualTo("windows-11");
  }

  @Test
  void anUnknownOrderIsRefused() {
    assertThatThrownBy(() -> queries.list(acme.tenant(), ALL, new Page(0, 5, "drop", true)))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.INVALID_INPUT));
    for (var sort : List.of("holders", "since", "fingerprint")) {
      assertThat(queries.list(acme.tenant(), ALL, new Page(0, 5, sort, false)).rows()).isEmpty();
    }
  }
}
