package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vm.VmRow;
import org.sealport.services.vm.VmService;
import org.sealport.services.vm.VmTpmService;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.wire.ApiVersion;

/** VMs. */
@Path("")
@ApplicationScoped
public class VmResource {
  private static final String VM = "vApp/vm-{id}";

  @Inject VmReads reads;
  @Inject VmService service;
  @Inject VmTpmService tpms;
  @Inject TaskAnswers answers;
  @Inject Exchange exchange;
  @Inject Names names;

  @GET
  @Path(VM)
  public VmDocument get(@PathParam("id") String id) {
    return reads.document(id);
  }

  /** Sections that are read alone. */
  @GET
  @Path(VM + "/virtualHardwareSection")
  public HardwareSection hardware(@PathParam("id") String id) {
    return get(id).virtualHardwareSection;
  }

  @GET
  @Path(VM + "/virtualHardwareSection/{item: cpu|memory}")
  public HardwareSection.Item item(@PathParam("id") String id, @PathParam("item") String item) {
    var items = get(id).virtualHardwareSection.item;
    return items.get(item.equals("cpu") ? 0 : 1);
  }

  @GET
  @Path(VM + "/networkConnectionSection")
  public NetworkConnectionSection connections(@PathParam("id") String id) {
    return get(id).networkConnectionSection;
  }

  @GET
  @Path(VM + "/guestCustomizationSection")
  public GuestCustomizationSection customization(@PathParam("id") String id) {
    return get(id).guestCustomizationSection;
  }

  /** No question is ever pending: that is an error in this contract. */
  @GET
  @Path(VM + "/question")
  public void question(@PathParam("id") String id) {
    reads.find(id);
    throw CommonProblem.NOT_FOUND.with("question");
  }

  @GET
  @Path(VM + "/trustedPlatformModule")
  public VmDocument.TpmSection tpm(@PathParam("id") String id) {
    requireTpmVersion();
    return get(id).trustedPlatformModule;
  }

  /** The contract has no confirmation: the call is taken at its word. */
  @POST
  @Path(VM + "/action/editTrustedPlatformModule")
  public Response editTpm(@PathParam("id") String id, VmDocument.TpmSection wanted) {
    requireTpmVersion();
    if (wanted.tpmPresent == null) {
      throw CommonProblem.INVALID_INPUT.with("TpmPresent", "");
    }
    var found = reads.find(id);
    var vm = found.value().id();
    var task = wanted.tpmPresent ? tpms.add(found.id(), vm) : tpms.remove(found.id(), vm, true);
    return answers.accepted(found.id(), task);
  }

  private void requireTpmVersion() {
    if (!exchange.version().knows(ApiVersion.V37_2)) {
      throw CommonProblem.NOT_FOUND.with("trustedPlatformModule");
    }
  }

  @POST
  @Path(VM + "/power/action/{operation}")
  public Response power(@PathParam("id") String id, @PathParam("operation") String operation) {
    return power(reads.find(id), PowerParams.operation(operation));
  }

  private Response power(Reach.Found<VmRow> found, PowerOperation operation) {
    return answers.accepted(found.id(), service.power(found.id(), found.value().id(), operation));
  }

  @POST
  @Path(VM + "/action/undeploy")
  public Response undeploy(@PathParam("id") String id, PowerParams.Undeploy how) {
    return power(reads.find(id), PowerParams.Undeploy.operation(how));
  }

  @POST
  @Path(VM + "/action/deploy")
  public Response deploy(@PathParam("id") String id, PowerParams.Deploy how) {
    var found = reads.find(id);
    return PowerParams.Deploy.isOn(how)
        ? power(found, PowerOperation.POWER_ON)
        : answers.done("vappDeploy", names.vm(found.value().id(), found.value().name()));
  }

  @POST
  @Path(VM + "/action/discardSuspendedState")
  public Response discard(@PathParam("id") String id) {
    return power(reads.find(id), PowerOperation.DISCARD_SUSPENDED);
  }

  @DELETE
  @Path(VM)
  public Response delete(@PathParam("id") String id) {
    var found = reads.find(id);
    return answers.accepted(found.id(), service.delete(found.id(), found.value().id()));
  }
}
