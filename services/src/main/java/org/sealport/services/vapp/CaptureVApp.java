package org.sealport.services.vapp;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;

/**
 * Saves a vApp to a catalog as a template.
 *
 * @param catalog that gets a new template; null when one is overwritten
 * @param name of the new template; null when one is overwritten
 * @param overwritten the template whose VMs are replaced; null: a new one
 * @param provisioning what each instance's TPM will be; null means copy (R24)
 */
public record CaptureVApp(
    CatalogId catalog, String name, TemplateId overwritten, Treatment provisioning) {
  /** As a new template. */
  public CaptureVApp(CatalogId catalog, String name, Treatment provisioning) {
    this(catalog, name, null, provisioning);
  }
}
