package org.sealport.web.faces.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.sealport.domain.shared.Page;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.tpm.IdentityFilter;
import org.sealport.services.tpm.IdentityQueries;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.web.faces.shared.Access;

/** How much the organization has, each number a way to its list. */
@Named
@RequestScoped
public class OverviewView {
  @Inject private VmQueries vms;
  @Inject private VAppQueries vApps;
  @Inject private CatalogQueries catalogs;
  @Inject private VdcQueries vdcs;
  @Inject private IdentityQueries identities;
  @Inject private Access access;

  public long getVms() {
    return count(VmFilter.ALL);
  }

  public long getRunning() {
    return count(new VmFilter(null, Set.of(PowerState.ON), null, null, null));
  }

  public long getWithTpm() {
    return count(new VmFilter(null, Set.of(), true, null, null));
  }

  /** Endorsement keys that more than one machine or template has. */
  public long getSharedIdentities() {
    return identities.count(access.tenant(), new IdentityFilter(null, true));
  }

  public long getVApps() {
    return vApps.list(access.tenant(), null, Page.first(1)).total();
  }

  public long getTemplates() {
    return catalogs.templates(access.tenant(), null, null, Page.first(1)).total();
  }

  public int getVdcs() {
    return vdcs.list(access.tenant()).size();
  }

  private long count(VmFilter filter) {
    return vms.list(access.tenant(), filter, Page.first(1)).total();
  }
}
