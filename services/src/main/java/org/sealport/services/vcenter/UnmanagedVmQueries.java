package org.sealport.services.vcenter;

import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.vcenter.VCenterId;

/**
 * Reads the VMs of vCenters that are neither an organization's nor a template's, as of the last
 * time the vCenter was read. Implementations name the right PROVIDER_VIEW.
 */
public interface UnmanagedVmQueries {
  /**
   * Which of them.
   *
   * @param text part of the name, any case; null for all
   * @param tpm null for all
   */
  record Filter(String text, Boolean tpm) {}

  /**
   * Sorted by: name (default), power, tpm, datastore, cpus, memory, disks; ties by the order of
   * reading.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Rows<UnmanagedVmRow> unmanaged(VCenterId vCenter, Filter filter, Page page);
}
