package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.network.VAppNetworks;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vapp.VAppDocument;
import org.sealport.web.rest.vcd.vapp.VAppReads;
import org.sealport.web.rest.vcd.vm.GuestCustomizationSection;
import org.sealport.web.rest.vcd.vm.NetworkConnectionSection;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.vm.VmReads;

/** Sections that are recorded as they are sent; done at once. */
@Path("")
@ApplicationScoped
public class SectionResource {
  private static final String VM = "vApp/vm-{id}/";
  private static final String VAPP = "vApp/vapp-{id}/";

  @Inject Recordings recordings;
  @Inject VmReads vms;
  @Inject VAppReads vApps;
  @Inject TaskAnswers answers;
  @Inject Names names;
  @Inject VAppNetworks networks;

  @PUT
  @Path(VM + "networkConnectionSection")
  public Response connections(@PathParam("id") String id, NetworkConnectionSection section) {
    return ofVm(id, section);
  }

  @PUT
  @Path(VM + "guestCustomizationSection")
  public Response customization(@PathParam("id") String id, GuestCustomizationSection section) {
    return ofVm(id, section);
  }

  @PUT
  @Path(VM + "vmCapabilities")
  public Response capabilities(@PathParam("id") String id, VmDocument.VmCapabilities section) {
    return ofVm(id, section);
  }

  @PUT
  @Path(VM + "productSections")
  public Response products(@PathParam("id") String id, ProductSections sections) {
    return ofVm(id, sections);
  }

  @GET
  @Path(VM + "productSections")
  public ProductSections products(@PathParam("id") String id) {
    var found = vms.find(id);
    return recordings
        .of(found.id(), found.value().vApp())
        .find(found.value().id(), ProductSections.class)
        .orElseGet(ProductSections::new);
  }

  private Response ofVm(String id, Object section) {
    var found = vms.find(id);
    recordings.record(found.id(), found.value().id(), section);
    return answers.done("vappUpdateVm", names.vm(found.value().id(), found.value().name()));
  }

  @PUT
  @Path(VAPP + "networkConfigSection")
  public Response networks(@PathParam("id") String id, VAppDocument.NetworkConfigSection section) {
    var found = vApps.find(id);
    networks.record(found.id(), found.value().id(), section);
    return done(found.value());
  }

  @PUT
  @Path(VAPP + "productSections")
  public Response vAppProducts(@PathParam("id") String id, ProductSections sections) {
    return ofVApp(id, sections);
  }

  @GET
  @Path(VAPP + "productSections")
  public ProductSections vAppProducts(@PathParam("id") String id) {
    var found = vApps.find(id);
    return recordings
        .of(found.id(), found.value().id())
        .find(null, ProductSections.class)
        .orElseGet(ProductSections::new);
  }

  private Response ofVApp(String id, Object section) {
    var found = vApps.find(id);
    recordings.record(found.id(), found.value().id(), section);
    return done(found.value());
  }

  private Response done(VAppRow vApp) {
    return answers.done("vdcUpdateVapp", names.vApp(vApp.id(), vApp.name()));
  }
}
