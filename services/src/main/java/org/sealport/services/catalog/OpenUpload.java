package org.sealport.services.catalog;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.vdc.VdcId;

/**
 * An OVF package that is about to be sent.
 *
 * @param catalog gets a template; null: a vApp is made (R13)
 * @param vdc gets the vApp; a template's VMs are kept in its vCenter
 * @param name the template's or the vApp's
 */
public record OpenUpload(CatalogId catalog, VdcId vdc, String name, Upload.Kind kind) {}
