package org.sealport.services.tpm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmPolicies;
import org.sealport.domain.tpm.TpmPolicyRules;
import org.sealport.domain.tpm.TpmPolicyRules.Ruling;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.services.tpm.Preflight.Preview;

/** Asks the organization's policy before a TPM is copied (P1 to P3). */
@ApplicationScoped
public class PolicyKeeper {
  private TpmPolicies policies;

  protected PolicyKeeper() {} // for CDI

  @Inject
  public PolicyKeeper(TpmPolicies policies) {
    this.policies = policies;
  }

  /**
   * What is to be done instead of what was asked; evaluate the rule book with that.
   *
   * @param tenant who gets the copy
   * @param tpm of the source; null: Sealport does not know it yet
   * @param asked null means copy
   * @param vm for a refusal
   */
  public Ruling rule(TenantId tenant, TpmId tpm, Treatment asked, String vm) {
    boolean marked = tpm != null && policies.isNeverCopied(tenant, tpm);
    return TpmPolicyRules.rule(policies.of(tenant).copies(), marked, asked, vm);
  }

  /** The rule book's answer with the policy's part in it said. */
  public static Preview told(Preview preview, Ruling ruling) {
    var violations = new ArrayList<>(preview.violations());
    ruling.refusal().ifPresent(violations::add);
    if (ruling.forced().isEmpty()) {
      return new Preview(preview.vm(), preview.outcome(), preview.copiedFrom(), violations);
    }
    violations.replaceAll(violation -> forced(violation, ruling.forced().get()));
    return new Preview(preview.vm(), TpmOutcome.REPLACED_BY_POLICY, null, List.copyOf(violations));
  }

  /** Nobody chose to replace, so "choose copy" would be no help. */
  private static Violation forced(Violation violation, TpmProblem policy) {
    return violation.problem() == TpmProblem.TPM_REPLACE_UNSUPPORTED
        ? new Violation(policy, violation.vm(), violation.found(), violation.required())
        : violation;
  }
}
