package org.sealport.web.rest.v1.vm;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vm.VmFilter;
import org.sealport.web.rest.v1.shared.Query;

/** Which VMs to list; each part narrows the list. */
public class VmListQuery {
  /** Part of the name, any case. */
  @QueryParam("name")
  String name;

  @QueryParam("power")
  List<String> power;

  @QueryParam("tpm")
  String tpm;

  @QueryParam("vdc")
  String vdc;

  @QueryParam("vApp")
  String vApp;

  VmFilter toFilter() {
    return new VmFilter(
        name,
        Query.set(PowerState.class, "power", power),
        Query.flag("tpm", tpm),
        Query.id("vdc", vdc),
        Query.id("vApp", vApp));
  }
}
