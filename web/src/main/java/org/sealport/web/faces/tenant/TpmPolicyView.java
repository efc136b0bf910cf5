package org.sealport.web.faces.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sealport.domain.tpm.CopyPolicy;
import org.sealport.services.tenant.TpmPolicyQueries;
import org.sealport.services.tenant.TpmPolicyService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** What the organization decides about its TPMs. */
@Named
@ViewScoped
public class TpmPolicyView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TpmPolicyQueries queries;
  @Inject private TpmPolicyService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private CopyPolicy copies;

  @PostConstruct
  void read() {
    copies = queries.copies(access.tenant());
  }

  public void save() {
    service.decide(access.tenant(), copies);
    notices.note(words.text("tpm", "policy.saved"));
  }

  public CopyPolicy[] getPolicies() {
    return CopyPolicy.values();
  }

  public CopyPolicy getCopies() {
    return copies;
  }

  public void setCopies(CopyPolicy copies) {
    this.copies = copies;
  }
}
