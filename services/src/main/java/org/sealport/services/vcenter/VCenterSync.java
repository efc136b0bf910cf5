package org.sealport.services.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vcenter.VCenterId;

/**
 * Reads vCenters again and compares. What was changed there is told as drift and overwritten
 * nowhere: which of the two is right is for people to say.
 */
@ApplicationScoped
public class VCenterSync {
  private static final System.Logger LOG = System.getLogger(VCenterSync.class.getName());
  private static final int PAGE = 1_000;

  @Inject VCenterPorts ports;
  @Inject VCenterRegistry registry;
  @Inject DriftStore drifts;
  @Inject InventoryStore inventories;
  @Inject DiscStore discs;

  public List<VCenterRef> vCenters() {
    return registry.refs();
  }

  /** One that cannot be read keeps what is known of it; its time of reading tells its age. */
  public void tryToSync(VCenterRef vCenter) {
    try {
      sync(vCenter);
    } catch (SealportException e) {
      LOG.log(System.Logger.Level.WARNING, "vCenter " + vCenter.id() + " cannot be read", e);
    }
  }

  public void sync(VCenterRef vCenter) {
    var port = ports.to(vCenter);
    var about = port.about();
    registry.read(vCenter.id(), about);
    var before = Set.copyOf(drifts.recorded(vCenter.id()));
    var found = inventory(port);
    inventories.replace(vCenter.id(), found.values());
    var detector = new DriftDetector(found, about.keyProviders());
    drifts.replace(vCenter.id(), drift(vCenter.id(), before, detector));
    readDiscs(vCenter.id(), port, found.values());
  }

  /** What is in a drive is the vCenter's to say, and nothing to be alarmed about. */
  private void readDiscs(VCenterId vCenter, VCenterPort port, Collection<VmFound> found) {
    for (var vm : discs.differing(vCenter, found)) {
      port.find(vm.moRef()).ifPresent(now -> discs.record(vm, now));
    }
  }

  /** What Sealport itself changed in the meantime is not compared. */
  private List<Drift> drift(VCenterId vCenter, Set<RecordedVm> before, DriftDetector detector) {
    var same = new HashSet<>(drifts.recorded(vCenter));
    same.retainAll(before);
    return same.stream()
        .filter(vm -> !vm.busy())
        .flatMap(vm -> detector.drift(vm).stream())
        .toList();
  }

  private static Map<String, VmFound> inventory(VCenterPort port) {
    var all = new HashMap<String, VmFound>();
    for (var page = port.inventory(null, PAGE);
        !page.isEmpty();
        page = port.inventory(page.get(page.size() - 1).moRef(), PAGE)) {
      page.forEach(vm -> all.put(vm.moRef(), vm));
    }
    return all;
  }
}
