package org.sealport.web.rest.vcd.shared;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.security.CurrentOrganization;

/**
 * The organizations that this request is about. An address of the contract does not name one: a
 * tenant's caller looks in its own, the provider in every one unless the request names one.
 */
@RequestScoped
public class Reach {
  @Inject CurrentCaller caller;
  @Inject CurrentOrganization organization;
  @Inject TenantQueries queries;

  private List<TenantRow> tenants;

  /** What was found, and whose it is. */
  public record Found<T>(TenantRow tenant, T value) {
    public TenantId id() {
      return tenant.id();
    }
  }

  /** Tenants and the provider's own organization. */
  public List<TenantRow> tenants() {
    if (tenants == null) {
      tenants = isEverywhere() ? queries.all() : List.of(queries.get(organization.id()));
    }
    return tenants;
  }

  public boolean isEverywhere() {
    return caller.get().isProvider() && !organization.isChosen();
  }

  public boolean isProvider() {
    return caller.get().isProvider();
  }

  /**
   * Looks in one organization after the other.
   *
   * @throws SealportException NOT_FOUND
   */
  public <T> Found<T> find(Function<TenantId, T> lookup) {
    SealportException missing = NOT_FOUND.with("");
    for (var tenant : tenants()) {
      try {
        return new Found<>(tenant, lookup.apply(tenant.id()));
      } catch (SealportException e) {
        if (e.problem().kind() != Problem.Kind.NOT_FOUND) {
          throw e;
        }
        missing = e;
      }
    }
    throw missing;
  }

  /** The name that clients compare with the one they signed in to. */
  public static String name(TenantRow tenant) {
    return name(tenant.name());
  }

  public static String name(String alias) {
    return alias.equals(Caller.PROVIDER_ORGANIZATION) ? "System" : alias;
  }
}
