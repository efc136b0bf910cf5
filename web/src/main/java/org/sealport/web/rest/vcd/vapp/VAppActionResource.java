package org.sealport.web.rest.vcd.vapp;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vapp.VAppPowerService;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vm.PowerParams;
import org.sealport.web.rest.vcd.vm.VmChanges;
import org.sealport.web.rest.vcd.vm.VmSources;

/** What is done with a vApp as a whole, and changes of its VMs. */
@Path("")
@ApplicationScoped
public class VAppActionResource {
  private static final String VAPP = "vApp/vapp-{id}/";

  @Inject VAppReads reads;
  @Inject VAppMaking making;
  @Inject VmChanges vms;
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
    return power(reads.find(id), PowerOperation.POWER_ON);
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

  /** One change at a time: each is a task of its own here. */
  @POST
  @Path(VAPP + "action/recomposeVApp")
  public Response recompose(@PathParam("id") String id, VAppParams.Recompose wanted) {
    var found = reads.find(id);
    var changes = changes(wanted);
    if (changes > 1) {
      throw ProtocolProblem.NOT_OFFERED.with("recomposeVApp: " + changes);
    }
    described.is(found, wanted.name, wanted.description);
    if (changes == 0) {
      return answers.done("vdcRecomposeVapp", reads.reference(found.value()));
    }
    return answers.accepted(found.id(), change(found, wanted));
  }

  /** VMs that are made together count as one. */
  private static int changes(VAppParams.Recompose wanted) {
    int brought = brought(wanted).size();
    boolean makes = size(wanted.createItem) + size(wanted.sourcedItem) > brought;
    return brought + (makes ? 1 : 0) + size(wanted.deleteItem) + size(wanted.reconfigureItem);
  }

  private static List<VAppParams.SourcedItem> brought(VAppParams.Recompose wanted) {
    return wanted.sourcedItem == null
        ? List.of()
        : wanted.sourcedItem.stream().filter(VmSources::isVm).toList();
  }

  private static int size(List<?> items) {
    return items == null ? 0 : items.size();
  }

  private TaskId change(Reach.Found<VAppRow> found, VAppParams.Recompose wanted) {
    var vApp = found.value();
    var brought = brought(wanted);
    if (!brought.isEmpty()) {
      return vms.bring(found.id(), vApp.id(), brought.get(0), wanted.powerOn);
    }
    if (size(wanted.deleteItem) == 1) {
      return vms.delete(found.id(), wanted.deleteItem.get(0).href);
    }
    if (size(wanted.reconfigureItem) == 1) {
      throw INVALID_INPUT.with("ReconfigureItem", "reconfigureVm");
    }
    return making.add(found.id(), vApp, wanted, VAppMaking.newest(reads.vdc(found)));
  }
}
