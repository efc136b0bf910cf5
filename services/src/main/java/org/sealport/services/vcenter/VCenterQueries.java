package org.sealport.services.vcenter;

import java.util.List;
import org.sealport.domain.vcenter.VCenterId;

/** Reads vCenters; no transaction. Implementations name the right PROVIDER_VIEW. */
public interface VCenterQueries {
  /** By name. */
  List<VCenterRow> all();

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  VCenterRow get(VCenterId id);
}
