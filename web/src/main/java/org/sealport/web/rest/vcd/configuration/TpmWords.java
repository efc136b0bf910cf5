package org.sealport.web.rest.vcd.configuration;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.TpmCopyService;
import org.sealport.services.vm.TpmProvisioningService;
import org.sealport.services.vm.VmTpmService;

/**
 * TPMs for clients that have no word for them. {@code sealport.tpm} = {@code present} or {@code
 * absent} on a VM does what its TPM section does; {@code sealport.tpm.provisioning} = {@code copy}
 * or {@code replace} does what {@code TpmProvisioning} does: for a VM that never ran, and on a vApp
 * for all of these and for those that are made in it from then on.
 */
@ApplicationScoped
public class TpmWords {
  static final String TPM = "sealport.tpm";
  private static final String PROVISIONING = "sealport.tpm.provisioning";
  private static final String PRESENT = "present";
  private static final String ABSENT = "absent";

  /** There is no wish. */
  static final Optional<TaskId> NOTHING = Optional.empty();

  @Inject VmTpmService tpms;
  @Inject TpmProvisioningService provisioning;
  @Inject TpmCopyService copies;
  @Inject Recordings recordings;

  /** What a vApp's word says about VMs that are made in it; null: nothing. */
  public Treatment choice(TenantId tenant, VAppId vApp) {
    return recordings
        .of(tenant, vApp)
        .find(null, Metadata.class)
        .flatMap(metadata -> metadata.find(PROVISIONING))
        .map(entry -> treatment(value(entry)))
        .orElse(null);
  }

  /**
   * @param metadata what is said now
   * @return the task that does what is wished; empty: it is so already
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   */
  Optional<TaskId> heed(MetadataOwners.Owner owner, Metadata metadata) {
    var present = metadata.find(TPM).map(entry -> present(value(entry)));
    var choice = metadata.find(PROVISIONING).map(entry -> treatment(value(entry)));
    if (owner.vm() == null) {
      if (present.isPresent()) {
        throw INVALID_INPUT.with(TPM, owner.reference().name);
      }
      return choice.flatMap(wanted -> provision(owner, wanted));
    }
    var replaced = choice.flatMap(wanted -> provision(owner, wanted, present));
    return replaced.or(() -> present.flatMap(wanted -> plug(owner, wanted)));
  }

  private Optional<TaskId> provision(
      MetadataOwners.Owner owner, Treatment wanted, Optional<Boolean> present) {
    VmId vm = owner.vm().id();
    var tenant = owner.tenant();
    if (present.isPresent() && !present.get()) {
      return Optional.empty(); // it goes
    }
    if (wanted == Treatment.COPY) {
      return copies.isDue(tenant, vm) ? Optional.of(copies.copy(tenant, vm)) : Optional.empty();
    }
    return provisioning.isDue(tenant, vm)
        ? Optional.of(provisioning.replace(tenant, vm))
        : Optional.empty();
  }

  /** Those of its VMs that never ran. */
  private Optional<TaskId> provision(MetadataOwners.Owner owner, Treatment wanted) {
    var tenant = owner.tenant();
    var vApp = owner.vApp();
    if (wanted == Treatment.COPY) {
      return copies.isDue(tenant, vApp) ? Optional.of(copies.copy(tenant, vApp)) : Optional.empty();
    }
    return provisioning.isDue(tenant, vApp)
        ? Optional.of(provisioning.replace(tenant, vApp))
        : Optional.empty();
  }

  private Optional<TaskId> plug(MetadataOwners.Owner owner, boolean wanted) {
    var vm = owner.vm();
    if (wanted == vm.tpm()) {
      return Optional.empty();
    }
    return Optional.of(
        wanted ? tpms.add(owner.tenant(), vm.id()) : tpms.remove(owner.tenant(), vm.id(), true));
  }

  /** What is true now is told, whatever was said: so a client sees that it differs. */
  static void tell(Metadata metadata, boolean tpm) {
    metadata.find(TPM).ifPresent(entry -> entry.typedValue.value = tpm ? PRESENT : ABSENT);
  }

  private static String value(Metadata.Entry entry) {
    return entry.typedValue.value == null ? "" : entry.typedValue.value.strip();
  }

  private static boolean present(String wish) {
    return switch (wish) {
      case PRESENT -> true;
      case ABSENT -> false;
      default -> throw INVALID_INPUT.with(TPM, wish);
    };
  }

  private static Treatment treatment(String wish) {
    return switch (wish) {
      case "copy" -> Treatment.COPY;
      case "replace" -> Treatment.REPLACE;
      default -> throw INVALID_INPUT.with(PROVISIONING, wish);
    };
  }
}
