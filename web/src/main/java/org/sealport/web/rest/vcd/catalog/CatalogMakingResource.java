package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.CatalogService;
import org.sealport.services.catalog.SubscriptionService;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** Makes catalogs, subscribes them to those of other sites, and syncs them. */
@Path("")
@ApplicationScoped
public class CatalogMakingResource {
  @Inject CatalogReads reads;
  @Inject CatalogDocuments documents;
  @Inject CatalogService catalogs;
  @Inject CatalogSubscriptions subscriptions;
  @Inject SubscriptionService service;
  @Inject TaskAnswers answers;

  @POST
  @Path("admin/org/{org}/catalogs")
  public Response create(@PathParam("org") String org, CatalogDocument.AdminCatalog wanted) {
    var tenant = new TenantId(Urn.uuid(org));
    var command =
        new CatalogService.CreateCatalog(
            wanted.name, wanted.description == null ? "" : wanted.description, false);
    var id = catalogs.create(tenant, command);
    if (CatalogSubscriptions.isWanted(wanted.externalCatalogSubscriptionParams)) {
      subscriptions.subscribeNew(tenant, id, wanted);
    }
    var found = reads.catalog(id.toString());
    var catalog = documents.admin(found.tenant(), found.value());
    if (catalog.tasks == null) {
      catalog.tasks = answers.over("catalogCreate", catalog);
    }
    return answers.created(catalog);
  }

  @POST
  @Path("admin/catalog/{id}/action/subscribeToExternalCatalog")
  public void subscribe(@PathParam("id") String id, AccessDocument.Subscription wanted) {
    var found = reads.catalog(id);
    if (CatalogSubscriptions.isWanted(wanted)) {
      subscriptions.subscribe(found.id(), found.value().id(), wanted, null);
    } else {
      service.unsubscribe(found.id(), found.value().id());
    }
  }

  @POST
  @Path("catalog/{id}/action/sync")
  public Response sync(@PathParam("id") String id) {
    var found = reads.catalog(id);
    return answers.accepted(found.id(), service.sync(found.id(), found.value().id()));
  }

  @POST
  @Path("admin/catalog/{id}/action/sync")
  public Response syncOfAdmin(@PathParam("id") String id) {
    return sync(id);
  }
}
