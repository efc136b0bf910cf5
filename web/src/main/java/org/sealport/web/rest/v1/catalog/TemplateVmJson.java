package org.sealport.web.rest.v1.catalog;

import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.web.rest.v1.tpm.TpmJson;
import org.sealport.web.rest.v1.vm.HardwareJson;

/**
 * One VM of a template.
 *
 * @param tpm null without one
 * @param tpmProvisioning what becomes of it at instantiation (R25); null without one
 */
public record TemplateVmJson(
    String id,
    String name,
    HardwareJson hardware,
    String keyProvider,
    TpmJson tpm,
    Treatment tpmProvisioning) {
  static TemplateVmJson of(TemplateDetail.TemplateVmRow row) {
    return new TemplateVmJson(
        row.id().toString(),
        row.name(),
        HardwareJson.of(row.hardware()),
        row.keyProvider(),
        TpmJson.of(row.tpm()),
        row.provisioning());
  }
}
