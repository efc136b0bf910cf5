package org.sealport.web.faces.vdc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.faces.shared.Access;

/** The tenant's VDCs; an organization has few, so they are not paged. */
@Named
@RequestScoped
public class VdcListView {
  @Inject private VdcQueries queries;
  @Inject private Access access;

  private List<VdcRow> vdcs;

  /**
   * The id of the one that a form proposes: where most is possible with a TPM, so full clones on
   * the newest vCenter; null without any.
   */
  public static String proposed(List<VdcRow> vdcs) {
    return vdcs.stream()
        .max(
            Comparator.comparing((VdcRow vdc) -> !vdc.fastProvisioning())
                .thenComparing(vdc -> new VCenterVersion(vdc.vCenterVersion())))
        .map(vdc -> vdc.id().toString())
        .orElse(null);
  }

  public List<VdcRow> getVdcs() {
    if (vdcs == null) vdcs = queries.list(access.tenant());
    return vdcs;
  }
}
