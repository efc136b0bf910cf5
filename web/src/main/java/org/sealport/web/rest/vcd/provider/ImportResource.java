package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sealport.domain.shared.Page;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.imports.ImportService;
import org.sealport.services.imports.ImportTemplate;
import org.sealport.services.imports.ImportVms;
import org.sealport.services.vcenter.UnmanagedVmQueries;
import org.sealport.web.rest.vcd.catalog.TemplateReads;
import org.sealport.web.rest.vcd.shared.Numbers;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vapp.VAppReads;

/** Imports VMs of vCenters, one by one as the contract does. */
@Path("")
@ApplicationScoped
public class ImportResource {
  private static final String SERVER = "admin/extension/vimServer/{id}/";
  private static final int SIZE = 25;
  private static final int MAX_SIZE = 128;

  @Inject ImportService imports;
  @Inject UnmanagedVmQueries candidates;
  @Inject ImportPlaces places;
  @Inject VAppReads vApps;
  @Inject TemplateReads templates;
  @Inject TaskAnswers answers;

  @GET
  @Path(SERVER + "vmsList")
  public ImportParams.Candidates list(
      @PathParam("id") String id,
      @QueryParam("page") String page,
      @QueryParam("pageSize") String pageSize) {
    var vCenter = new VCenterId(Urn.uuid(id));
    int number = Numbers.of("page", page, 1, Integer.MAX_VALUE / MAX_SIZE);
    int size = Numbers.of("pageSize", pageSize, SIZE, MAX_SIZE);
    var rows =
        candidates.unmanaged(
            vCenter,
            new UnmanagedVmQueries.Filter(null, null),
            new Page((number - 1) * size, size, null, true));
    var list = new ImportParams.Candidates();
    list.page = number;
    list.pageSize = size;
    list.total = rows.total();
    list.vmObjectRef =
        rows.rows().stream()
            .map(
                row -> {
                  var one = new ImportParams.Candidate();
                  one.name = row.name();
                  one.moRef = row.moRef();
                  one.vimServerRef = Reference.of(null, Urn.of("vimserver", vCenter), null, null);
                  return one;
                })
            .toList();
    return list;
  }

  @POST
  @Path(SERVER + "importVmAsVApp")
  public Response asVApp(@PathParam("id") String id, ImportParams.AsVApp wanted) {
    return vApp(id, wanted, places.newVApp(wanted));
  }

  /** Clients find a VM of its own in the vApp that hides it. */
  @POST
  @Path(SERVER + "importVm")
  public Response alone(@PathParam("id") String id, ImportParams.Alone wanted) {
    return vApp(id, wanted, places.alone(wanted));
  }

  private Response vApp(String id, ImportParams.Params wanted, ImportPlaces.Place place) {
    var made = imports.importVms(place.tenant(), new ImportVms(chosen(id, wanted), place.into()));
    return answers.created(vApps.document(made.entity().toString()));
  }

  @POST
  @Path(SERVER + "importVmIntoExistingVApp")
  public Response intoVApp(@PathParam("id") String id, ImportParams.IntoVApp wanted) {
    var place = places.existing(wanted.vApp);
    var made = imports.importVms(place.tenant(), new ImportVms(chosen(id, wanted), place.into()));
    return answers.accepted(place.tenant(), made.task());
  }

  @POST
  @Path(SERVER + "importVmAsVAppTemplate")
  public Response asTemplate(@PathParam("id") String id, ImportParams.AsTemplate wanted) {
    var shelf = places.shelf(wanted.catalog);
    var made =
        imports.importTemplate(
            shelf.tenant(), new ImportTemplate(chosen(id, wanted), shelf.catalog(), wanted.name));
    return answers.created(templates.document(made.entity().toString()));
  }

  private static ImportVms.Chosen chosen(String vCenter, ImportParams.Params wanted) {
    if (wanted.vmMoRef == null || wanted.vmMoRef.isBlank()) {
      throw INVALID_INPUT.with("VmMoRef", "");
    }
    var one = new ImportVms.One(wanted.vmMoRef.strip(), wanted.vmName);
    return new ImportVms.Chosen(
        new VCenterId(Urn.uuid(vCenter)), List.of(one), Boolean.TRUE.equals(wanted.sourceMove));
  }
}
