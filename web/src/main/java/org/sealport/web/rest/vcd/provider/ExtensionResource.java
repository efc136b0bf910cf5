package org.sealport.web.rest.vcd.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.trust.TrustedVCenterService;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** vCenters and provider VDCs. */
@Path("")
@ApplicationScoped
public class ExtensionResource {
  private static final String EXTENSION = "/api/admin/extension/";

  @Inject VCenterQueries queries;
  @Inject TrustedVCenterService service;
  @Inject ProviderNames names;
  @Inject Exchange exchange;
  @Inject TaskAnswers answers;

  @GET
  @Path("admin/extension")
  public ExtensionDocument.Extension extension() {
    queries.all(); // only who may see them is told where they are
    var extension = new ExtensionDocument.Extension();
    extension.href = exchange.href("/api/admin/extension");
    extension.type = exchange.type(Media.ADMIN + "vmwExtension");
    for (var list : List.of("vimServer", "providerVdc", "externalNetwork", "networkPool")) {
      extension.link(
          "down",
          exchange.href(EXTENSION + list + "References"),
          exchange.type(Media.ADMIN + "vmw" + capital(list) + "References"));
    }
    extension.link(
        "add",
        exchange.href(EXTENSION + "action/registervimserver"),
        exchange.type(Media.ADMIN + "registerVimServerParams"));
    return extension;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  @GET
  @Path("admin/extension/vimServerReferences")
  public ExtensionDocument.VimServerReferences vimServers() {
    var list = listed(new ExtensionDocument.VimServerReferences(), "vimServer");
    list.vimServerReference = queries.all().stream().map(names::vimServer).toList();
    return list;
  }

  @GET
  @Path("admin/extension/providerVdcReferences")
  public ExtensionDocument.ProviderVdcReferences providerVdcs() {
    var list = listed(new ExtensionDocument.ProviderVdcReferences(), "providerVdc");
    list.providerVdcReference = queries.all().stream().map(names::providerVdc).toList();
    return list;
  }

  @GET
  @Path("admin/extension/externalNetworkReferences")
  public ExtensionDocument.ExternalNetworkReferences externalNetworks() {
    queries.all();
    return listed(new ExtensionDocument.ExternalNetworkReferences(), "externalNetwork");
  }

  @GET
  @Path("admin/extension/networkPoolReferences")
  public ExtensionDocument.NetworkPoolReferences networkPools() {
    queries.all();
    return listed(new ExtensionDocument.NetworkPoolReferences(), "networkPool");
  }

  private <T extends Entity> T listed(T list, String of) {
    list.href = exchange.href(EXTENSION + of + "References");
    list.type = exchange.type(Media.ADMIN + "vmw" + capital(of) + "References");
    return list;
  }

  @GET
  @Path("admin/extension/vimServer/{id}")
  public ExtensionDocument.VimServer vimServer(@PathParam("id") String id) {
    return document(find(id));
  }

  /** The server's certificate must be trusted, or issued by an authority that the portal trusts. */
  @POST
  @Path("admin/extension/action/registervimserver")
  public ExtensionDocument.Register register(ExtensionDocument.Register wanted) {
    var server = wanted.vimServer;
    if (server == null || server.url == null || server.username == null) {
      throw CommonProblem.INVALID_INPUT.with("VimServer", "");
    }
    var connection =
        new Connection(
            server.url,
            server.username,
            server.password == null ? "" : server.password,
            null,
            Connection.Placement.ANY);
    var id = service.register(server.name, connection);
    var registered = new ExtensionDocument.Register();
    registered.vimServer = document(queries.get(id));
    registered.vimServer.tasks = answers.over("vimServerRegister", registered.vimServer);
    return registered;
  }

  @GET
  @Path("admin/providervdc/{id}")
  public ExtensionDocument.ProviderVdc providerVdc(@PathParam("id") String id) {
    return filled(new ExtensionDocument.ProviderVdc(), find(id));
  }

  @GET
  @Path("admin/extension/providervdc/{id}")
  public ExtensionDocument.VmwProviderVdc extended(@PathParam("id") String id) {
    var row = find(id);
    var vdc = filled(new ExtensionDocument.VmwProviderVdc(), row);
    vdc.href = exchange.href(EXTENSION + "providervdc/" + row.id());
    vdc.type = exchange.type(Media.ADMIN + "vmwprovidervdc");
    vdc.vimServer = List.of(names.vimServer(row));
    return vdc;
  }

  private VCenterRow find(String id) {
    return queries.get(new VCenterId(Urn.uuid(id)));
  }

  private ExtensionDocument.VimServer document(VCenterRow row) {
    var server = named(new ExtensionDocument.VimServer(), names.vimServer(row));
    server.isEnabled = row.enabled();
    server.isConnected = row.syncedAt() != null;
    server.uuid = row.id().toString();
    server.vcVersion = row.version();
    return server;
  }

  private <T extends ExtensionDocument.ProviderVdc> T filled(T vdc, VCenterRow row) {
    named(vdc, names.providerVdc(row));
    vdc.description = "";
    vdc.storageProfiles = new ExtensionDocument.StorageProfiles();
    vdc.storageProfiles.providerVdcStorageProfile = names.storageProfiles(row);
    vdc.link(
        "alternate",
        exchange.href(EXTENSION + "providervdc/" + row.id()),
        exchange.type(Media.ADMIN + "vmwprovidervdc"));
    return vdc;
  }

  private static <T extends Entity> T named(T document, Reference reference) {
    document.href = reference.href;
    document.type = reference.type;
    document.id = reference.id;
    document.name = reference.name;
    return document;
  }
}
