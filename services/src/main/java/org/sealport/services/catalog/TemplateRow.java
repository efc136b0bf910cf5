package org.sealport.services.catalog;

import java.time.Instant;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tpm.Treatment;

/**
 * A template in a list.
 *
 * @param provisioning copy when any of its TPMs is copied
 * @param tpms how many of its VMs hold a TPM
 * @param copied how many of these TPMs an instance gets copies of
 * @param own false: it lies in a catalog that another organization shares
 */
public record TemplateRow(
    TemplateId id,
    String name,
    CatalogId catalog,
    String catalogName,
    boolean own,
    Provenance provenance,
    Treatment provisioning,
    TemplateState state,
    int vms,
    int tpms,
    int copied,
    String vCenterName,
    TaskId busyTask,
    Instant createdAt) {
  /** Some of its TPMs are copied and some replaced. */
  public boolean isMixed() {
    return copied > 0 && copied < tpms;
  }
}
