package org.sealport.persistence.network;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.network.Network;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.network.Networks;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** Networks by tenant. */
@ApplicationScoped
public class JpaNetworks implements Networks {
  private TenantScope scope;

  protected JpaNetworks() {} // for CDI

  @Inject
  public JpaNetworks(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Network get(TenantId tenant, NetworkId id) {
    return Optional.ofNullable(scope.of(tenant).find(Network.class, id.value()))
        .filter(network -> network.tenant().equals(tenant))
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public void add(Network network) {
    scope.add(network.tenant(), network, network.name());
  }

  @Override
  public void keep(Network network) {
    scope.flush(network.name());
  }

  @Override
  public void remove(Network network) {
    scope.of(network.tenant()).remove(network);
  }
}
