package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.OpenUpload;
import org.sealport.services.catalog.TransferService;
import org.sealport.services.catalog.UploadService;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** Opens uploads of packages. */
@Path("")
@ApplicationScoped
public class UploadResource {
  @Inject CatalogReads reads;
  @Inject UploadService uploads;
  @Inject TransferService transfers;
  @Inject TransferDocuments documents;
  @Inject VdcQueries vdcs;
  @Inject TaskAnswers answers;

  /** What the template is to be. */
  @Document("UploadVAppTemplateParams")
  public static class Params {
    @Field(Kind.ATTRIBUTE)
    public String name;

    @Field(Kind.ATTRIBUTE)
    public Boolean manifestRequired;

    @Field(Kind.ATTRIBUTE)
    public String sourceHref;

    public String description;
    public Reference vdcStorageProfile;
  }

  @POST
  @Path("catalog/{id}/action/upload")
  public Response open(@PathParam("id") String id, Params wanted) {
    if (wanted.sourceHref != null) {
      throw ProtocolProblem.NOT_OFFERED.with("sourceHref");
    }
    var catalog = reads.catalog(id);
    var command =
        new OpenUpload(
            new CatalogId(Urn.uuid(id)), vdc(catalog.id(), wanted), wanted.name, Upload.Kind.OVF);
    var upload = uploads.open(catalog.id(), command);
    return answers.created(documents.item(transfers.get(catalog.id(), upload)));
  }

  /** The contract names a storage profile, which is a VDC's, or leaves it to the server. */
  private VdcId vdc(TenantId tenant, Params wanted) {
    if (wanted.vdcStorageProfile != null) {
      return new VdcId(Urn.uuid(wanted.vdcStorageProfile.href));
    }
    return vdcs.list(tenant).stream()
        .findFirst()
        .orElseThrow(() -> INVALID_INPUT.with("VdcStorageProfile", ""))
        .id();
  }
}
