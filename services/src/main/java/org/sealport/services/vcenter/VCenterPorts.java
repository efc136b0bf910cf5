package org.sealport.services.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.sealport.domain.vcenter.VCenterKind;

/** Finds the adapter of a vCenter. */
@ApplicationScoped
public class VCenterPorts {
  @Inject @Any Instance<VCenterAdapter> adapters;

  public VCenterAdapter adapter(VCenterKind kind) {
    return adapters.stream()
        .filter(adapter -> adapter.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no adapter for " + kind));
  }

  public VCenterPort to(VCenterRef vCenter) {
    return adapter(vCenter.kind()).open(vCenter.id());
  }
}
