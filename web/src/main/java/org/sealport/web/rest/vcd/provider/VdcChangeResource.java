package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vdc.VdcService;
import org.sealport.services.vdc.VdcService.CreateVdc;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vdc.VdcDocument;
import org.sealport.web.rest.vcd.vdc.VdcReads;

/**
 * Makes, changes and deletes organization VDCs: on one datastore of one vCenter, which the contract
 * calls profiles.
 */
@Path("")
@ApplicationScoped
public class VdcChangeResource {
  @Inject VdcService service;
  @Inject VCenterQueries vCenters;
  @Inject VdcReads reads;
  @Inject TaskAnswers answers;

  @POST
  @Path("admin/org/{org}/vdcsparams")
  public Response create(@PathParam("org") String org, VdcParams wanted) {
    if (wanted.name == null) {
      throw INVALID_INPUT.with("name", "");
    }
    var vCenter =
        vCenters.get(new VCenterId(uuid("ProviderVdcReference", wanted.providerVdcReference)));
    var storage = storage(wanted);
    var tenant = new TenantId(Urn.uuid(org));
    var id =
        service.create(
            tenant,
            new CreateVdc(
                vCenter.id(),
                wanted.name,
                datastore(vCenter, storage),
                Boolean.TRUE.equals(wanted.usesFastProvisioning)));
    limit(tenant, id, wanted, storage);
    if (Boolean.FALSE.equals(wanted.isEnabled)) {
      service.disable(tenant, id);
    }
    var made = reads.admin(id.toString());
    made.tasks = answers.over("vdcCreateVdc", made);
    return answers.created(made);
  }

  private static java.util.UUID uuid(String what, Reference reference) {
    if (reference == null) {
      throw INVALID_INPUT.with(what, "");
    }
    return Urn.uuid(reference.href == null ? reference.id : reference.href);
  }

  private static VdcParams.Storage storage(VdcParams wanted) {
    if (wanted.vdcStorageProfile == null || wanted.vdcStorageProfile.isEmpty()) {
      throw INVALID_INPUT.with("VdcStorageProfile", "");
    }
    if (wanted.vdcStorageProfile.size() > 1) {
      throw ProtocolProblem.NOT_OFFERED.with("VdcStorageProfile: 2");
    }
    return wanted.vdcStorageProfile.get(0);
  }

  private static String datastore(VCenterRow vCenter, VdcParams.Storage storage) {
    var wanted = uuid("ProviderVdcStorageProfile", storage.providerVdcStorageProfile);
    return vCenter.datastores().stream()
        .map(store -> store.name())
        .filter(name -> ProviderNames.storageProfileId(vCenter, name).equals(wanted))
        .findFirst()
        .orElseThrow(() -> INVALID_INPUT.with("ProviderVdcStorageProfile", wanted));
  }

  private void limit(TenantId tenant, VdcId id, VdcParams wanted, VdcParams.Storage storage) {
    var memory =
        Optional.ofNullable(wanted.computeCapacity)
            .map(capacity -> capacity.memory)
            .map(capacity -> capacity.limit)
            .orElse(null);
    var limits = new Limits(limit(wanted.vmQuota), null, limit(memory), limit(storage.limit), null);
    if (!limits.equals(Limits.NONE)) {
      service.limit(tenant, id, limits);
    }
  }

  /** The contract's 0 is no limit. */
  private static Long limit(Long said) {
    return said == null || said == 0 ? null : said;
  }

  /** Clients send the whole VDC back: what is as it was is no change. */
  @PUT
  @Path("admin/vdc/{id}")
  public Response replace(@PathParam("id") String id, VdcDocument.AdminVdc wanted) {
    var now = reads.find(id);
    var vdc = now.value();
    if (wanted.name != null && !wanted.name.equals(vdc.name())) {
      service.rename(now.id(), vdc.id(), wanted.name);
    }
    if (wanted.isEnabled != null && wanted.isEnabled != vdc.enabled()) {
      switchTo(now, wanted.isEnabled);
    }
    return answers.done("vdcUpdateVdc", reads.reference(now));
  }

  private void switchTo(Reach.Found<VdcRow> vdc, boolean enabled) {
    if (enabled) {
      service.enable(vdc.id(), vdc.value().id());
    } else {
      service.disable(vdc.id(), vdc.value().id());
    }
  }

  @POST
  @Path("admin/vdc/{id}/action/{change: enable|disable}")
  public void change(@PathParam("id") String id, @PathParam("change") String change) {
    switchTo(reads.find(id), change.equals("enable"));
  }

  /** Clients delete by the address that tenants read, too. */
  @DELETE
  @Path("vdc/{id}")
  public Response deleteOwn(
      @PathParam("id") String id,
      @QueryParam("force") boolean force,
      @QueryParam("recursive") boolean recursive) {
    return delete(id, force, recursive);
  }

  @DELETE
  @Path("admin/vdc/{id}")
  public Response delete(
      @PathParam("id") String id,
      @QueryParam("force") boolean force,
      @QueryParam("recursive") boolean recursive) {
    var found = reads.find(id);
    service.delete(found.id(), found.value().id(), force, recursive);
    return answers.done("vdcDeleteVdc", reads.reference(found));
  }
}
