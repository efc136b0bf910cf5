package org.sealport.web.rest.v1.catalog;

import java.time.Instant;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.TemplateRow;

/**
 * A template in a list.
 *
 * @param own false: it lies in a catalog that another organization shares
 * @param provenance where it came from
 * @param tpmProvisioning what happens to its TPMs at instantiation (R30 to R32); COPY when any is
 *     copied
 * @param tpms how many of its VMs hold a TPM
 * @param copiedTpms how many of these TPMs an instance gets copies of
 * @param busyTask the task at work on it; null when idle
 */
public record TemplateJson(
    String id,
    String name,
    String catalog,
    String catalogName,
    boolean own,
    Provenance provenance,
    Treatment tpmProvisioning,
    TemplateState state,
    int vms,
    int tpms,
    int copiedTpms,
    String vCenterName,
    String busyTask,
    Instant createdAt) {
  static TemplateJson of(TemplateRow row) {
    return new TemplateJson(
        row.id().toString(),
        row.name(),
        row.catalog().toString(),
        row.catalogName(),
        row.own(),
        row.provenance(),
        row.provisioning(),
        row.state(),
        row.vms(),
        row.tpms(),
        row.copied(),
        row.vCenterName(),
        row.busyTask() == null ? null : row.busyTask().toString(),
        row.createdAt());
  }
}
