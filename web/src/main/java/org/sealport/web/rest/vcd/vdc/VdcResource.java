package org.sealport.web.rest.vcd.vdc;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.domain.vm.Hardware;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Urn;

/** Organization VDCs. */
@Path("")
@ApplicationScoped
public class VdcResource {
  @Inject VdcReads reads;
  @Inject VdcDocuments documents;
  @Inject Exchange exchange;

  @GET
  @Path("vdc/{id}")
  public VdcDocument get(@PathParam("id") String id) {
    var found = reads.find(id);
    return documents.of(found.tenant(), found.value());
  }

  @GET
  @Path("admin/vdc/{id}")
  public VdcDocument admin(@PathParam("id") String id) {
    return reads.admin(id);
  }

  @GET
  @Path("vdc/{id}/hwv/vmx-{version: [0-9]{1,2}}")
  public HardwareVersionDocument hardware(
      @PathParam("id") String id, @PathParam("version") int version) {
    reads.find(id);
    if (version < Hardware.OLDEST_VERSION || version > Hardware.NEWEST_VERSION) {
      throw NOT_FOUND.with("vmx-" + version);
    }
    var document = new HardwareVersionDocument();
    document.name = "vmx-%02d".formatted(version);
    document.href = exchange.href("/api/vdc/" + Urn.uuid(id) + "/hwv/" + document.name);
    document.type = exchange.type(HardwareVersionDocument.MEDIA);
    document.maxCPUs = Hardware.MAX_CPUS;
    document.maxCoresPerSocket = Hardware.MAX_CPUS;
    document.maxMemorySizeMb = Hardware.MAX_MEMORY_MB;
    document.supportedOperatingSystems = new HardwareVersionDocument.SupportedOperatingSystems();
    document.supportedOperatingSystems.operatingSystemFamilyInfo = GuestSystems.of(version);
    return document;
  }

  @GET
  @Path("supportedSystemsInfo")
  public HardwareVersionDocument.SupportedOperatingSystems systems() {
    var systems = new HardwareVersionDocument.SupportedOperatingSystems();
    systems.href = exchange.href("/api/supportedSystemsInfo/");
    systems.operatingSystemFamilyInfo = GuestSystems.of(Hardware.NEWEST_VERSION);
    return systems;
  }

  @GET
  @Path("vdcStorageProfile/{id}")
  public VdcDocument.StorageProfile storage(@PathParam("id") String id) {
    var row = reads.find(id).value();
    var reference = documents.storage(row);
    var profile = new VdcDocument.StorageProfile();
    profile.href = reference.href;
    profile.type = reference.type;
    profile.id = reference.id;
    profile.name = reference.name;
    profile.link(
        "up",
        exchange.href("/api/vdc/" + row.id()),
        exchange.type(org.sealport.web.rest.vcd.shared.Media.VDC));
    return profile;
  }
}
