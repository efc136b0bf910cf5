package org.sealport.services.vapp;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.tpm.Treatment;

/**
 * Saves a vApp to a catalog as a template.
 *
 * @param provisioning what each instance's TPM will be; null means copy (R24)
 */
public record CaptureVApp(CatalogId catalog, String name, Treatment provisioning) {}
