package org.sealport.services.imports;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.imports.ImportVms.Chosen;

/** Imports VMs into a catalog as one template (R32), which stays where they are. */
public record ImportTemplate(Chosen chosen, CatalogId catalog, String name) {}
