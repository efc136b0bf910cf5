package org.sealport.services.configuration;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.configuration.Subject;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.network.Networks;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;

/** Knows whose a subject is. */
@ApplicationScoped
class Subjects {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject MediaImages images;
  @Inject Networks networks;
  @Inject Vdcs vdcs;

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND: it is not there, or only shared
   *     with the tenant
   */
  void requireOwn(TenantId tenant, Subject subject) {
    if (!tenant.equals(owner(tenant, subject))) {
      throw NOT_FOUND.with(subject.id());
    }
  }

  private TenantId owner(TenantId tenant, Subject subject) {
    var id = subject.id();
    return switch (subject.kind()) { // no default: a new kind must not compile without an owner
      case CATALOG -> catalogs.get(tenant, new CatalogId(id)).tenant();
      case TEMPLATE, TEMPLATE_ITEM -> templates.own(tenant, new TemplateId(id)).tenant();
      case TEMPLATE_VM -> templates.holding(tenant, id).tenant();
      case MEDIA, MEDIA_ITEM -> images.get(tenant, new MediaId(id)).tenant();
      case NETWORK -> networks.get(tenant, new NetworkId(id)).tenant();
      case VDC -> vdcs.get(tenant, new VdcId(id)).tenant();
      case ORGANIZATION -> new TenantId(id);
    };
  }
}
