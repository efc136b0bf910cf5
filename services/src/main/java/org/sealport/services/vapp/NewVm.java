package org.sealport.services.vapp;

import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfVm;
import org.sealport.services.vm.make.MakeRequest.Source;

/**
 * A VM to put into a vApp.
 *
 * @param source a blank one, a template's, or another VM
 * @param choice for its TPM; null: as for all
 * @param description in the tenant's words; may be empty
 */
public record NewVm(String name, Source source, Treatment choice, String description) {
  public NewVm(String name, Source source, Treatment choice) {
    this(name, source, choice, "");
  }

  /** As one that comes into a vApp that exists (R16 to R18). */
  Member added() {
    if (source instanceof Blank) {
      return member(TpmOperation.ADD_BLANK_VM);
    }
    return member(
        source instanceof OfVm ? TpmOperation.COPY_VM : TpmOperation.ADD_VM_FROM_TEMPLATE);
  }

  Member member(TpmOperation operation) {
    return new Member(operation, name, source, choice, description);
  }
}
