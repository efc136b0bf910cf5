package org.sealport.services.catalog;

import org.sealport.domain.vdc.VdcId;

/** Makes a vApp from a template; what happens to its TPMs the template says (R14). */
public record InstantiateTemplate(VdcId vdc, String name) {}
