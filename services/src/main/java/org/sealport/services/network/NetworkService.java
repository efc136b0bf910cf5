package org.sealport.services.network;

import static org.sealport.domain.network.NetworkProblem.NETWORK_IN_USE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.configuration.Configurations;
import org.sealport.domain.network.Network;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.network.Networks;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.RequiresRight;

/** Use cases on networks of organization VDCs. All is recorded, so each is done at once. */
@Stateless
public class NetworkService {
  @Inject Networks networks;
  @Inject Vdcs vdcs;
  @Inject VApps vApps;
  @Inject Configurations configurations;

  /**
   * @param content what clients get back of it
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID,
   *     NETWORK_NAME_TAKEN
   */
  @RequiresRight(Right.NETWORK_MANAGE)
  public NetworkId create(TenantId tenant, VdcId vdc, String name, String content) {
    var network = Network.describe(vdcs.get(tenant, vdc), name, content);
    networks.add(network);
    return network.id();
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID,
   *     NETWORK_NAME_TAKEN
   */
  @RequiresRight(Right.NETWORK_MANAGE)
  public void change(TenantId tenant, NetworkId id, String name, String content) {
    var network = networks.get(tenant, id);
    network.becomes(name, content);
    networks.keep(network);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NETWORK_IN_USE
   */
  @RequiresRight(Right.NETWORK_MANAGE)
  public void delete(TenantId tenant, NetworkId id) {
    var network = networks.get(tenant, id);
    configurations
        .vAppNaming(tenant, id.toString())
        .ifPresent(
            vApp -> {
              throw NETWORK_IN_USE.with(network.name(), vApps.get(tenant, vApp).name());
            });
    networks.remove(network);
  }
}
