package org.sealport.web.rest.vcd.configuration;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmTpmService;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;

/**
 * TPMs for clients that have no word for them. {@code sealport.tpm} = {@code present} or {@code
 * absent} on a VM does what its TPM section does; {@code sealport.tpm.provisioning} states what its
 * TPM must be.
 */
@ApplicationScoped
class TpmWords {
  private static final String TPM = "sealport.tpm";
  private static final String PROVISIONING = "sealport.tpm.provisioning";

  @Inject VmTpmService tpms;
  @Inject VmQueries queries;

  /**
   * @return the task that does what is wished; empty: it is so already
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   */
  Optional<TaskId> heed(MetadataStore.Owner owner, Metadata metadata) {
    metadata.find(PROVISIONING).ifPresent(entry -> provisioning(owner, value(entry)));
    var wish = metadata.find(TPM).map(TpmWords::value);
    return wish.flatMap(text -> tpm(owner, text));
  }

  private static String value(Metadata.Entry entry) {
    return entry.typedValue.value == null ? "" : entry.typedValue.value.strip();
  }

  private Optional<TaskId> tpm(MetadataStore.Owner owner, String wish) {
    if (owner.vm() == null) {
      throw INVALID_INPUT.with(TPM, owner.reference().name);
    }
    var vm = owner.vm();
    return switch (wish) {
      case "present" ->
          vm.tpm() ? Optional.empty() : Optional.of(tpms.add(owner.tenant(), vm.id()));
      case "absent" ->
          vm.tpm() ? Optional.of(tpms.remove(owner.tenant(), vm.id(), true)) : Optional.empty();
      default -> throw INVALID_INPUT.with(TPM, wish);
    };
  }

  /** A TPM that was made already is not made again: what it is not, is refused. */
  private void provisioning(MetadataStore.Owner owner, String wish) {
    if (!wish.equals("copy") && !wish.equals("replace")) {
      throw INVALID_INPUT.with(PROVISIONING, wish);
    }
    if (owner.vm() == null || !owner.vm().tpm()) {
      return;
    }
    var origin = queries.get(owner.tenant(), owner.vm().id()).tpm().origin();
    if (wish.equals("copy") != (origin == TpmOrigin.COPIED)) {
      throw ProtocolProblem.NOT_OFFERED.with(PROVISIONING + "=" + wish + " (" + origin + ")");
    }
  }
}
