package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.web.rest.vcd.query.AllRows;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds catalogs and templates wherever the caller reaches; an item goes by its template's id. */
@ApplicationScoped
public class CatalogReads {
  @Inject CatalogQueries queries;
  @Inject Reach reach;

  public Reach.Found<CatalogRow> catalog(String id) {
    var catalog = new CatalogId(Urn.uuid(id));
    return reach.find(tenant -> owned(tenant, queries.catalog(tenant, catalog)));
  }

  /** The provider sees a shared catalog from everywhere: only its owner counts. */
  private CatalogRow owned(TenantId tenant, CatalogRow row) {
    if (!row.own() && reach.isEverywhere()) {
      throw NOT_FOUND.with(tenant);
    }
    return row;
  }

  public Reach.Found<TemplateDetail> template(String id) {
    var template = new TemplateId(Urn.uuid(id));
    return reach.find(tenant -> owned(tenant, queries.template(tenant, template)));
  }

  private TemplateDetail owned(TenantId tenant, TemplateDetail detail) {
    if (!detail.row().own() && reach.isEverywhere()) {
      throw NOT_FOUND.with(tenant);
    }
    return detail;
  }

  /** The template that a VM of templates belongs to. */
  public Reach.Found<TemplateDetail> templateOfVm(String id) {
    var vm = Urn.uuid(id);
    return reach.find(tenant -> holding(tenant, vm));
  }

  private TemplateDetail holding(TenantId tenant, UUID vm) {
    return AllRows.of(page -> queries.templates(tenant, null, null, page)).stream()
        .map(row -> queries.template(tenant, row.id()))
        .filter(detail -> detail.vms().stream().anyMatch(each -> each.id().equals(vm)))
        .map(detail -> owned(tenant, detail))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(vm));
  }
}
