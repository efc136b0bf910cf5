package org.sealport.persistence.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.CopyPolicy;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmPolicies;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.TestDatabase;

class TpmPoliciesTest {
  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();
  private final JdbcTpmPolicyQueries queries =
      new JdbcTpmPolicyQueries(TestDatabase.shared().sql());

  @Test
  void anOrganizationThatSaidNothingIsFree() {
    CopyPolicy copies = with(policies -> policies.of(acme.tenant()).copies());
    assertThat(copies).isEqualTo(CopyPolicy.FREE);
    assertThat(queries.copies(acme.tenant())).isEqualTo(CopyPolicy.FREE);
  }

  @Test
  void P1_P2_aPolicyIsKeptAndIsTheOrganizationsOwn() {
    decide(acme.tenant(), CopyPolicy.FORBID_COPY);
    decide(acme.tenant(), CopyPolicy.FORCE_REPLACE);

    assertThat(queries.copies(acme.tenant())).isEqualTo(CopyPolicy.FORCE_REPLACE);
    assertThat(queries.copies(globex.tenant())).isEqualTo(CopyPolicy.FREE);
  }

  @Test
  void P3_aMarkCoversEveryTpmOfTheSameIdentityAndNoOther() {
    var vApp = acme.vApp("payroll");
    var identity = UUID.randomUUID().toString();
    var first = acme.tpm(acme.vm(vApp, "a"), identity, null);
    var copy = acme.tpm(acme.vm(vApp, "b"), identity, first);
    var other = acme.tpm(acme.vm(vApp, "c"), UUID.randomUUID().toString(), null);
    var foreign = globex.tpm(globex.vm(globex.vApp("x"), "d"), identity, null);

    mark(acme.tenant(), copy, true);

    assertThat(isMarked(acme, first)).isTrue();
    assertThat(isMarked(acme, copy)).isTrue();
    assertThat(isMarked(acme, other)).isFalse();
    assertThat(isMarked(globex, foreign)).isFalse();
    assertThat(isMarked(globex, first)).as("not to be seen").isFalse();

    mark(acme.tenant(), first, false);
    assertThat(isMarked(acme, copy)).isFalse();
  }

  @Test
  void P3_theMarkOnASharedTemplateBindsEverybodyWhoSeesIt() {
    var template = acme.template(acme.catalog("golden", true), "windows", "golden-ek");
    var tpm = template.vms().get(0).tpm().orElseThrow();

    mark(acme.tenant(), tpm, true);

    assertThat(isMarked(globex, tpm)).isTrue();
  }

  private static void decide(TenantId tenant, CopyPolicy copies) {
    with(
        policies -> {
          var policy = policies.of(tenant);
          policy.decide(copies);
          policies.store(tenant, policy);
          return policy;
        });
  }

  private static void mark(TenantId tenant, TpmId tpm, boolean never) {
    with(
        policies -> {
          policies.mark(tenant, tpm, never);
          return never;
        });
  }

  private static boolean isMarked(Fixture organization, TpmId tpm) {
    return with(policies -> policies.isNeverCopied(organization.tenant(), tpm));
  }

  private static <T> T with(Function<TpmPolicies, T> work) {
    return TestDatabase.shared().inTransaction(r -> work.apply(new JpaTpmPolicies(r.scope())));
  }
}
