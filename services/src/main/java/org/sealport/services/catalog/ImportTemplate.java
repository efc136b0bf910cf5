package org.sealport.services.catalog;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.vcenter.VCenterId;

/**
 * Copies a VM that Sealport does not manage into a catalog as a template (R32).
 *
 * @param moRef the vCenter's reference of the VM
 */
public record ImportTemplate(CatalogId catalog, VCenterId vCenter, String moRef, String name) {}
