package org.sealport.web.rest.v1.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.TemplateDetail;

/** A template with its VMs: what the list shows, and more. */
public record TemplateDetailJson(
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
    Instant createdAt,
    List<TemplateVmJson> members) {
  static TemplateDetailJson of(TemplateDetail detail) {
    var template = TemplateJson.of(detail.row());
    return new TemplateDetailJson(
        template.id(),
        template.name(),
        template.catalog(),
        template.catalogName(),
        template.own(),
        template.provenance(),
        template.tpmProvisioning(),
        template.state(),
        template.vms(),
        template.tpms(),
        template.copiedTpms(),
        template.vCenterName(),
        template.busyTask(),
        template.createdAt(),
        detail.vms().stream().map(TemplateVmJson::of).toList());
  }
}
