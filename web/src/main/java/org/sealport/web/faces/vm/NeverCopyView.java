package org.sealport.web.faces.vm;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sealport.domain.vm.VmId;
import org.sealport.services.tenant.TpmPolicyQueries;
import org.sealport.services.tenant.TpmPolicyService;
import org.sealport.web.faces.shared.Access;

/** The mark on the TPM of the VM that the page shows. */
@Named
@ViewScoped
public class NeverCopyView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TpmPolicyQueries queries;
  @Inject private TpmPolicyService service;
  @Inject private VmDetailView page;
  @Inject private Access access;

  private transient Boolean marked;

  public boolean isMarked() {
    if (marked == null) marked = queries.isNeverCopied(access.tenant(), vm());
    return marked;
  }

  public void toggle() {
    service.neverCopy(access.tenant(), vm(), !isMarked());
    marked = null;
  }

  private VmId vm() {
    return VmId.of(page.getId());
  }
}
