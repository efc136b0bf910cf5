package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.services.vdc.VdcService;
import org.sealport.services.vdc.VdcService.CreateVdc;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.task.TaskAnswers;
import org.sealport.web.rest.vcd.vdc.VdcReads;

/** Makes organization VDCs: on one datastore of one vCenter, which the contract calls profiles. */
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
    if (Boolean.FALSE.equals(wanted.isEnabled)) {
      throw ProtocolProblem.NOT_OFFERED.with("IsEnabled: false");
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

  @DELETE
  @Path("vdc/{id}")
  public void deleteOwn(@PathParam("id") String id) {
    delete(id);
  }

  @DELETE
  @Path("admin/vdc/{id}")
  public void delete(@PathParam("id") String id) {
    reads.admin(id);
    throw ProtocolProblem.NOT_OFFERED.with("DELETE vdc");
  }

  @POST
  @Path("admin/vdc/{id}/action/enable")
  public void enable(@PathParam("id") String id) {
    reads.admin(id);
  }

  @POST
  @Path("admin/vdc/{id}/action/disable")
  public void disable(@PathParam("id") String id) {
    reads.admin(id);
    throw ProtocolProblem.NOT_OFFERED.with("IsEnabled: false");
  }
}
