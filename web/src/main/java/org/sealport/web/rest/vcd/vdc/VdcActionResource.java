package org.sealport.web.rest.vcd.vdc;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vapp.Particulars;
import org.sealport.web.rest.vcd.vapp.VAppCopying;
import org.sealport.web.rest.vcd.vapp.VAppMaking;
import org.sealport.web.rest.vcd.vapp.VAppParams;
import org.sealport.web.rest.vcd.vapp.VAppReads;
import org.sealport.web.rest.vcd.vm.VmChanges;

/** What is made in a VDC. */
@Path("vdc/{vdc}/action")
@ApplicationScoped
public class VdcActionResource {
  @Inject VAppMaking vApps;
  @Inject VAppCopying copies;
  @Inject VmChanges vms;
  @Inject VAppReads reads;
  @Inject Particulars particulars;
  @Inject TaskAnswers answers;

  private Reach.Found<VdcRow> find(String id) {
    return reads.vdc(id);
  }

  @POST
  @Path("createVm")
  public Response createVm(@PathParam("vdc") String vdc, VAppParams.CreateVm wanted) {
    if (wanted.createVm == null) {
      throw INVALID_INPUT.with("CreateVm", "");
    }
    if (wanted.createVm.name == null) {
      wanted.createVm.name = wanted.name;
    }
    if (wanted.createVm.description == null) {
      wanted.createVm.description = wanted.description;
    }
    var in = find(vdc);
    return answers.accepted(
        in.id(), vms.standalone(in.id(), in.value().id(), wanted, VAppMaking.newest(in.value())));
  }

  @POST
  @Path("instantiateVmFromTemplate")
  public Response instantiateVm(@PathParam("vdc") String vdc, VAppParams.InstantiateVm wanted) {
    var in = find(vdc);
    return answers.accepted(in.id(), vms.fromTemplate(in.id(), in.value().id(), wanted));
  }

  @POST
  @Path("instantiateVAppTemplate")
  public Response instantiate(@PathParam("vdc") String vdc, VAppParams.Instantiate wanted) {
    var in = find(vdc);
    return made(
        in, vApps.instantiate(in.id(), in.value().id(), wanted), wanted, "vdcInstantiateVapp");
  }

  @POST
  @Path("composeVApp")
  public Response compose(@PathParam("vdc") String vdc, VAppParams.Compose wanted) {
    var in = find(vdc);
    var id = vApps.compose(in.id(), in.value().id(), wanted, VAppMaking.newest(in.value()));
    particulars.ofVms(in.id(), id, wanted);
    return made(in, id, wanted, "vdcComposeVapp");
  }

  @POST
  @Path("cloneVApp")
  public Response clone(@PathParam("vdc") String vdc, VAppParams.Clone wanted) {
    var in = find(vdc);
    return made(in, copies.clone(in.id(), in.value().id(), wanted), wanted, "vdcCopyVapp");
  }

  @POST
  @Path("moveVApp")
  public Response move(@PathParam("vdc") String vdc, VAppParams.Move wanted) {
    var in = find(vdc);
    return answers.accepted(in.id(), copies.move(in.id(), in.value().id(), wanted));
  }

  /** Clients wait for the task in the answer: one that is over, when the work is done already. */
  private Response made(
      Reach.Found<VdcRow> in, VAppId id, VAppParams.Creation wanted, String operation) {
    particulars.ofVApp(in.id(), id, wanted);
    var vApp = reads.document(id.toString());
    if (vApp.tasks == null) {
      vApp.tasks = answers.over(operation, vApp);
    }
    return answers.created(vApp);
  }
}
