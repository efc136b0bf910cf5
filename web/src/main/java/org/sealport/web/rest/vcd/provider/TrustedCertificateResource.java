package org.sealport.web.rest.vcd.provider;

import static org.sealport.web.rest.vcd.shared.ProtocolProblem.NOT_OFFERED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealport.services.trust.TrustedCertificateRow;
import org.sealport.services.trust.TrustedCertificateService;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Bodies;
import org.sealport.web.rest.vcd.shared.Urn;

/** Which servers the provider trusts. */
@Path("1.0.0/ssl/trustedCertificates")
@ApplicationScoped
public class TrustedCertificateResource {
  @Inject TrustedCertificateService certificates;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(
        uri, certificates.all().stream().map(TrustedCertificateResource::json).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    return json(certificates.get(Urn.uuid(id)));
  }

  @POST
  public Response trust(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
      throws IOException {
    var wanted = Bodies.json(type, body);
    var id = certificates.trust(wanted.required("alias"), wanted.required("certificate"));
    return Response.status(Response.Status.CREATED).entity(json(certificates.get(id))).build();
  }

  /** Another certificate is another trust: only the alias can change. */
  @PUT
  @Path("{id}")
  public Map<String, Object> rename(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var wanted = Bodies.json(type, body);
    var known = certificates.get(Urn.uuid(id));
    if (!wanted.text("certificate").orElse(known.pem()).strip().equals(known.pem().strip())) {
      throw NOT_OFFERED.with("TrustedCertificate certificate");
    }
    certificates.rename(known.id(), wanted.required("alias"));
    return get(id);
  }

  @DELETE
  @Path("{id}")
  public void distrust(@PathParam("id") String id) {
    certificates.distrust(Urn.uuid(id));
  }

  private static Map<String, Object> json(TrustedCertificateRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", Urn.of("trustedCertificate", row.id()));
    json.put("alias", row.alias());
    json.put("certificate", row.pem());
    return json;
  }
}
