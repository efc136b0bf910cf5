package org.sealport.services.vm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealport.services.task.Slot;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VmFound;

/**
 * The hosts that VMs are on which are copied or moved, for the limits of one task; each VM is asked
 * for once. A vCenter may move a VM to another host at any time: what counts is where it was when
 * the task began.
 */
public final class SourceHosts {
  private record Source(VCenterRef at, String moRef) {}

  private final VCenterPorts ports;
  private final Map<Source, Optional<Slot>> known = new HashMap<>();

  public SourceHosts(VCenterPorts ports) {
    this.ports = ports;
  }

  /** The slots and the one of the source's host; a source that is gone fails its own step. */
  public Set<Slot> with(Set<Slot> slots, VCenterRef at, String moRef) {
    var all = new HashSet<>(slots);
    known.computeIfAbsent(new Source(at, moRef), this::slot).ifPresent(all::add);
    return all;
  }

  private Optional<Slot> slot(Source source) {
    return ports
        .to(source.at())
        .find(source.moRef())
        .map(VmFound::host)
        .map(host -> Slot.ofHost(source.at().id(), host));
  }
}
