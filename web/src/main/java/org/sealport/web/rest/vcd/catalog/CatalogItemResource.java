package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.services.catalog.TemplateService;

/** Items of catalogs: each is its template or its image, by whose id it goes. */
@Path("catalogItem/{id}")
@ApplicationScoped
public class CatalogItemResource {
  @Inject CatalogReads reads;
  @Inject CatalogDocuments documents;
  @Inject TransferReads transfers;
  @Inject TransferDocuments uploads;
  @Inject MediaFinds media;
  @Inject TemplateService templates;

  @GET
  public CatalogDocument.CatalogItem get(@PathParam("id") String id) {
    return transfers
        .find(id)
        .map(uploads::item)
        .or(() -> media.item(id))
        .orElseGet(() -> documents.item(reads.template(id).value().row()));
  }

  @DELETE
  public void delete(@PathParam("id") String id) {
    if (!media.delete(id)) {
      var found = reads.template(id);
      templates.delete(found.id(), found.value().row().id());
    }
  }
}
