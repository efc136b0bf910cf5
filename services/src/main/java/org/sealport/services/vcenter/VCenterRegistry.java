package org.sealport.services.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterAccess;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.domain.vcenter.VCenters;

/** Records what vCenters told; the transactions of {@link VCenterService}, which asks them. */
@ApplicationScoped
public class VCenterRegistry {
  @Inject VCenters vCenters;

  @Transactional
  public void requireFreeName(String name) {
    if (vCenters.all().stream().anyMatch(known -> known.name().equals(name))) {
      throw VCENTER_NAME_TAKEN.with(name);
    }
  }

  /**
   * A vCenter to record.
   *
   * @param access null for a lab's
   */
  record Newcomer(VCenterId id, VCenterKind kind, String name, VCenterAccess access) {}

  @Transactional
  public void add(Newcomer newcomer, About about) {
    var vCenter =
        VCenter.register(newcomer.id(), newcomer.name(), newcomer.kind(), about.version());
    vCenter.isReachedBy(newcomer.access());
    vCenter.read(about.told(), Instant.now());
    vCenters.add(vCenter);
  }

  @Transactional
  public void reconnect(VCenterId id, VCenterAccess access, About about) {
    var vCenter = vCenters.get(id);
    vCenter.read(about.told(), Instant.now());
    vCenter.isReachedBy(access);
  }

  @Transactional
  public void read(VCenterId id, About about) {
    vCenters.get(id).read(about.told(), Instant.now());
  }

  @Transactional
  public List<VCenterRef> refs() {
    return vCenters.all().stream().map(VCenterRef::to).toList();
  }

  @Transactional
  public VCenterRef ref(VCenterId id) {
    return VCenterRef.to(vCenters.get(id));
  }
}
