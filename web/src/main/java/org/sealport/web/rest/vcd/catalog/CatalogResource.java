package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.web.rest.vcd.vapp.VAppDocument;
import org.sealport.web.rest.vcd.vm.VmDocument;

/** Catalogs, their items and templates, as they are read. */
@Path("")
@ApplicationScoped
public class CatalogResource {
  @Inject CatalogReads reads;
  @Inject CatalogDocuments documents;
  @Inject TransferReads transfers;
  @Inject TransferDocuments uploads;

  @GET
  @Path("catalog/{id}")
  public CatalogDocument get(@PathParam("id") String id) {
    var found = reads.catalog(id);
    return documents.of(found.tenant(), found.value());
  }

  @GET
  @Path("admin/catalog/{id}")
  public CatalogDocument admin(@PathParam("id") String id) {
    var found = reads.catalog(id);
    return documents.admin(found.tenant(), found.value());
  }

  @GET
  @Path("vAppTemplate/vappTemplate-{id}")
  public TemplateDocument template(@PathParam("id") String id) {
    return transfers.find(id).map(uploads::template).orElseGet(() -> made(id));
  }

  private TemplateDocument made(String id) {
    var found = reads.template(id);
    return documents.template(found.id(), found.value());
  }

  @GET
  @Path("vAppTemplate/vappTemplate-{id}/leaseSettingsSection")
  public VAppDocument.LeaseSettingsSection lease(@PathParam("id") String id) {
    return made(id).leaseSettingsSection;
  }

  @GET
  @Path("vAppTemplate/vm-{id}")
  public VmDocument vm(@PathParam("id") String id) {
    var found = reads.templateOfVm(id);
    var all = documents.template(found.id(), found.value()).children.vm;
    return all.stream().filter(vm -> vm.href.endsWith(id)).findFirst().orElseThrow();
  }
}
