package org.sealport.web.rest.vcd.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.network.NetworkRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds networks, and VDCs that get one, wherever the caller reaches. */
@ApplicationScoped
public class NetworkReads {
  @Inject NetworkQueries networks;
  @Inject VdcQueries vdcs;
  @Inject Reach reach;

  public Reach.Found<NetworkRow> find(String id) {
    var network = new NetworkId(Urn.uuid(id));
    return reach.find(tenant -> networks.get(tenant, network));
  }

  Reach.Found<VdcRow> vdc(String id) {
    var vdc = new VdcId(Urn.uuid(id));
    return reach.find(tenant -> vdcs.get(tenant, vdc));
  }
}
