package org.sealport.web.rest.v1.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.sealport.services.audit.AuditQueries;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;

/** The audit of every organization, newest first. */
@Path("provider/audit")
@ApplicationScoped
public class ProviderAuditResource {
  @Inject AuditQueries queries;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Listing<AuditJson> list(
      @BeanParam AuditListQuery filter,
      @BeanParam Paging paging,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return Listing.of(
        queries.all(filter.toFilter(), paging.page()), paging, row -> AuditJson.of(row, language));
  }

  /** All records that match, as CSV. */
  @GET
  @Path("export")
  @Produces(AuditCsv.MEDIA_TYPE)
  @Answer(body = String.class, media = "text/csv")
  public Response export(@BeanParam AuditListQuery filter) {
    var wanted = filter.toFilter();
    AuditCsv.Source source = (last, size) -> queries.nextOfAll(wanted, last, size);
    source.after(null, 1); // a refusal comes before the first byte
    StreamingOutput body = out -> AuditCsv.write(source, out);
    return Response.ok(body).header(HttpHeaders.CONTENT_DISPOSITION, AuditCsv.FILE).build();
  }
}
