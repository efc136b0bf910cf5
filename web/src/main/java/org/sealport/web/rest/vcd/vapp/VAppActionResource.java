package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vapp.VAppPowerService;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vm.PowerParams;

/** What is done with a vApp as a whole, and changes of its VMs. */
@Path("")
@ApplicationScoped
public class VAppActionResource {
  private static final String VAPP = "vApp/vapp-{id}/";

  @Inject VAppReads reads;
  @Inject VAppRecomposing recomposing;
  @Inject VAppDescribed described;
  @Inject VAppPowerService power;
  @Inject TaskAnswers answers;

  @POST
  @Path(VAPP + "power/action/{operation}")
  public Response power(@PathParam("id") String id, @PathParam("operation") String operation) {
    return power(reads.find(id), PowerParams.operation(operation));
  }

  private Response power(Reach.Found<VAppRow> found, PowerOperation operation) {
    return answers.accepted(found.id(), power.power(found.id(), found.value().id(), operation));
  }

  @POST
  @Path(VAPP + "action/deploy")
  public Response deploy(@PathParam("id") String id, PowerParams.Deploy how) {
    var found = reads.find(id);
    return PowerParams.Deploy.isOn(how)
        ? power(found, PowerOperation.POWER_ON)
        : answers.done("vappDeploy", reads.reference(found.value()));
  }

  /** Clients know by the words of the refusal that there is nothing to stop. */
  @POST
  @Path(VAPP + "action/undeploy")
  public Response undeploy(@PathParam("id") String id, PowerParams.Undeploy how) {
    var operation = PowerParams.Undeploy.operation(how);
    var found = reads.find(id);
    if (found.value().poweredOn() + found.value().suspended() == 0) {
      throw ProtocolProblem.VAPP_NOT_RUNNING.with(found.value().name());
    }
    return power(found, operation);
  }

  @POST
  @Path(VAPP + "action/discardSuspendedState")
  public Response discard(@PathParam("id") String id) {
    return power(reads.find(id), PowerOperation.DISCARD_SUSPENDED);
  }

  /** One change is the task that it is elsewhere; several are one task. */
  @POST
  @Path(VAPP + "action/recomposeVApp")
  public Response recompose(@PathParam("id") String id, VAppParams.Recompose wanted) {
    var found = reads.find(id);
    var task = recomposing.recompose(found, wanted, VAppMaking.newest(reads.vdc(found)));
    described.is(found, null, wanted.description);
    return task.map(started -> answers.accepted(found.id(), started))
        .orElseGet(() -> answers.done("vdcRecomposeVapp", reads.reference(found.value())));
  }
}
