package org.sealport.services.vm.make;

import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.Vdc;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.PolicyKeeper;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.tpm.TpmTarget;
import org.sealport.services.vdc.QuotaKeeper;
import org.sealport.services.vm.make.MakePlan.Planned;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfUnmanaged;

/** What the rule book, the organization's policy and the quotas of the VDC say to a request. */
@ApplicationScoped
public class Judge {
  @Inject TpmPreflight rules;
  @Inject PolicyKeeper policies;
  @Inject QuotaKeeper quotas;
  @Inject CurrentCaller caller;
  @Inject BootDiscs discs;

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
    if (member.source() instanceof OfUnmanaged of) {
      var verdict = unmanaged(tenant, member.name(), from.source(), target, of.moves());
      return new Judged(
          verdict.preview(), new Planned(member.name(), from, verdict.treatment().orElse(null)));
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

  /**
   * What becomes of a VM that only its vCenter knows.
   *
   * @param treatment of its TPM; empty without one
   */
  public record Verdict(Preview preview, Optional<Treatment> treatment) {}

  /**
   * R15, R44: its TPM comes along, copied or itself. What the policy forces upon a copy is judged
   * as any copy's.
   *
   * @param moves it becomes the tenant's itself, and the policy has no say
   */
  public Verdict unmanaged(
      TenantId tenant, String name, TpmSource source, TpmTarget target, boolean moves) {
    if (moves) {
      return new Verdict(
          rules.move(TpmOperation.IMPORT_VM, source, target),
          source.tpm() ? Optional.of(Treatment.COPY) : Optional.empty());
    }
    if (!source.tpm()) {
      var copying =
          new TpmPreflight.Copying(TpmOperation.IMPORT_VM, name, source, target, Treatment.COPY);
      return new Verdict(rules.copy(copying), Optional.empty());
    }
    var ruling = policies.rule(tenant, null, Treatment.COPY, name);
    var operation = ruling.forced().isPresent() ? TpmOperation.COPY_VM : TpmOperation.IMPORT_VM;
    var copying = new TpmPreflight.Copying(operation, name, source, target, ruling.treatment());
    return new Verdict(
        PolicyKeeper.told(rules.copy(copying), ruling), Optional.of(ruling.treatment()));
  }

  private static TpmPreflight.Copying copying(
      Member member, Ingredient from, TpmTarget target, Treatment treatment) {
    return new TpmPreflight.Copying(
        member.operation(), member.name(), from.source(), target, treatment);
  }

  /**
   * Who has them powered on needs the right to, as afterwards.
   *
   * @throws org.sealport.domain.shared.SealportException RIGHT_MISSING
   */
  void mayPower(MakeRequest request) {
    if (request.powerOn() && !caller.get().may(Right.VM_POWER)) {
      throw RIGHT_MISSING.with(Right.VM_POWER);
    }
  }

  /** What is in the way of starting from a disc. */
  List<Obstacle> disc(TenantId tenant, Member member) {
    return member.disc() == null
        ? List.of()
        : discs.obstacle(tenant, member.disc()).stream().toList();
  }

  /** Every quota that the VMs together would exceed. */
  List<Obstacle> quotas(Vdc vdc, List<Planned> planned) {
    return quotas.obstacles(vdc, planned.stream().map(each -> each.claim(null)).toList());
  }
}
