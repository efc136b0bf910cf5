package org.sealport.services.vapp;

import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.Source;

/**
 * A VM to put into a vApp.
 *
 * @param source a blank one or a template's
 * @param choice for its TPM; null: as for all
 * @param description in the tenant's words; may be empty
 */
public record NewVm(String name, Source source, Treatment choice, String description) {
  public NewVm(String name, Source source, Treatment choice) {
    this(name, source, choice, "");
  }

  Member member(TpmOperation operation) {
    return new Member(operation, name, source, choice, description);
  }
}
