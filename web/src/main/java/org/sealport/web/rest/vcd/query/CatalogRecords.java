package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.wire.ApiVersion;

/** Records of catalogs, their items and templates. Shared ones are listed once. */
@ApplicationScoped
class CatalogRecords {
  @Inject CatalogQueries queries;
  @Inject Reach reach;
  @Inject Names names;
  @Inject Exchange exchange;

  private static final Map<String, String> SORTS =
      Map.of("name", "name", "catalogName", "catalog", "creationDate", "createdAt");

  List<QueryRecord> catalogs() {
    var all = new ArrayList<QueryRecord>();
    for (var tenant : reach.tenants()) {
      for (var catalog : queries.catalogs(tenant.id())) {
        if (catalog.own() || !reach.isEverywhere()) {
          all.add(catalog(tenant, catalog));
        }
      }
    }
    return all;
  }

  private QueryRecord catalog(TenantRow tenant, CatalogRow catalog) {
    var row =
        QueryRecord.of(names.catalog(catalog.id(), catalog.name()))
            .with("description", catalog.description())
            .with("isPublished", catalog.shared())
            .with("isShared", catalog.shared() || !catalog.sharedWith().isEmpty())
            .with("isPublishedExternally", catalog.publishedAt() != null)
            .with("isLocal", true)
            .with("creationDate", catalog.createdAt())
            .with("orgName", catalog.own() ? Reach.name(tenant) : catalog.organization())
            .with("ownerName", catalog.owner())
            .with("numberOfVAppTemplates", catalog.templates())
            .with("numberOfMedia", 0)
            .with("status", "READY");
    return catalog.own() ? row.with("org", names.org(tenant).href) : row;
  }

  Reading templates(Fiql.Node filter) {
    return reading(filter, this::template);
  }

  Reading items(Fiql.Node filter) {
    return reading(filter, this::item);
  }

  private Reading reading(
      Fiql.Node filter, BiFunction<TenantRow, TemplateRow, QueryRecord> record) {
    CatalogContents<TemplateRow> contents = queries::templates;
    if (!reach.isEverywhere()) {
      return contents.reading(
          filter,
          reach.tenants(),
          SORTS,
          (tenant, list) -> Segment.of(list, row -> record.apply(tenant, row)));
    }
    // The provider finds a template once, at its owner.
    return contents
        .reading(
            filter,
            reach.tenants(),
            SORTS,
            (tenant, list) ->
                Segment.of(
                    AllRows.of(list).stream()
                        .filter(TemplateRow::own)
                        .map(row -> record.apply(tenant, row))
                        .toList()))
        .inexact();
  }

  private QueryRecord template(TenantRow tenant, TemplateRow template) {
    var row =
        QueryRecord.of(names.template(template.id(), template.name()))
            .with("catalogName", template.catalogName())
            .with("catalog", names.catalog(template.catalog(), template.catalogName()).href)
            .with("catalogItem", names.catalogItem(template.id(), template.name()).href)
            .with("isPublished", !template.own())
            .with("org", names.org(tenant).href)
            .with("orgName", Reach.name(tenant))
            .with("ownerName", "")
            .with("creationDate", template.createdAt())
            .with("isBusy", template.busyTask() != null)
            .with("isGoldMaster", false)
            .with("isEnabled", true)
            .with("isDeployed", false)
            .with("isExpired", false)
            .with("numberOfVMs", template.vms())
            .with("status", template.state() == TemplateState.READY ? "RESOLVED" : "UNRESOLVED")
            .with("version", 1)
            .with("honorBootOrder", true);
    return exchange.version().knows(ApiVersion.V37_2)
        ? row.with("copyTpmOnInstantiate", template.provisioning() == Treatment.COPY)
        : row;
  }

  private QueryRecord item(TenantRow tenant, TemplateRow template) {
    return QueryRecord.of(names.catalogItem(template.id(), template.name()))
        .with("entity", names.template(template.id(), template.name()).href)
        .with("entityName", template.name())
        .with("entityType", "vapptemplate")
        .with("catalog", names.catalog(template.catalog(), template.catalogName()).href)
        .with("catalogName", template.catalogName())
        .with("org", names.org(tenant).href)
        .with("orgName", Reach.name(tenant))
        .with("ownerName", "")
        .with("isPublished", !template.own())
        .with("isExpired", false)
        .with("isVdcEnabled", true)
        .with("creationDate", template.createdAt())
        .with("status", template.state() == TemplateState.READY ? "RESOLVED" : "UNRESOLVED");
  }
}
