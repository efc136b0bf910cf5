package org.sealport.services.vm.make;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.Vdc;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.PolicyKeeper;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.tpm.TpmTarget;
import org.sealport.services.vdc.QuotaKeeper;
import org.sealport.services.vm.make.MakePlan.Planned;
import org.sealport.services.vm.make.MakeRequest.Member;

/** What the rule book, the organization's policy and the quotas of the VDC say to a request. */
@ApplicationScoped
public class Judge {
  @Inject TpmPreflight rules;
  @Inject PolicyKeeper policies;
  @Inject QuotaKeeper quotas;

  /** One VM, judged. */
  record Judged(Preview preview, Planned planned) {}

  /**
   * @param asked what is to become of its TPM; the policy may decide otherwise
   */
  Judged judge(TenantId tenant, Member member, Ingredient from, TpmTarget target, Treatment asked) {
    if (from.source() == null) {
      var preview = rules.newTpm(member.name(), from.hardware(), from.newTpm(), target.on());
      return new Judged(preview, new Planned(member.name(), from, null));
    }
    if (from.tpm() == null) {
      var preview = rules.copy(copying(member, from, target, asked));
      return new Judged(preview, new Planned(member.name(), from, null));
    }
    var ruling = policies.rule(tenant, from.tpm(), asked, member.name());
    var preview = rules.copy(copying(member, from, target, ruling.treatment()));
    return new Judged(
        PolicyKeeper.told(preview, ruling), new Planned(member.name(), from, ruling.treatment()));
  }

  private static TpmPreflight.Copying copying(
      Member member, Ingredient from, TpmTarget target, Treatment treatment) {
    return new TpmPreflight.Copying(
        member.operation(), member.name(), from.source(), target, treatment);
  }

  /** Every quota that the VMs together would exceed. */
  List<Obstacle> quotas(Vdc vdc, List<Planned> planned) {
    return quotas.obstacles(vdc, planned.stream().map(each -> each.claim(null)).toList());
  }
}
