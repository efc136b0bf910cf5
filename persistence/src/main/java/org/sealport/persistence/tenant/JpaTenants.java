package org.sealport.persistence.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantContents;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.persistence.shared.TenantScope;

/** Organizations, in the provider's scope. */
@ApplicationScoped
public class JpaTenants implements Tenants {
  private static final String CONTENTS =
      "select (select count(*) from vm where tenant_id = :tenant), (select count(tpm_id) from vm"
          + " where tenant_id = :tenant), (select count(*) from template where tenant_id ="
          + " :tenant), (select count(tpm_id) from template_vm where tenant_id = :tenant), (select"
          + " count(*) from media_image where tenant_id = :tenant), (select count(*) from vdc where"
          + " tenant_id = :tenant), (select count(*) from catalog where tenant_id = :tenant),"
          + " (select count(*) from upload where tenant_id = :tenant) + (select count(*) from task"
          + " where tenant_id = :tenant and state not in ('SUCCEEDED', 'FAILED'))";

  /** What a VM, a template or an image hangs on is refused by the database. */
  private static final List<String> CLEAR =
      List.of(
          "delete from catalog_share where recipient_id = :tenant",
          "delete from catalog where tenant_id = :tenant",
          "delete from vapp where tenant_id = :tenant",
          "delete from vdc where tenant_id = :tenant",
          "delete from configuration where tenant_id = :tenant",
          "delete from api_token where tenant_id = :tenant");

  private TenantScope scope;

  protected JpaTenants() {} // for CDI

  @Inject
  public JpaTenants(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Tenant get(TenantId id) {
    return known(id).filter(tenant -> !tenant.isDeleted()).orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public Optional<Tenant> named(String name) {
    return scope
        .ofProvider()
        .createQuery(
            "select t from Tenant t where t.name = :name and t.deletedAt is null", Tenant.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Tenant> known(TenantId id) {
    return Optional.ofNullable(scope.ofProvider().find(Tenant.class, id.value()));
  }

  @Override
  public TenantContents lockedContents(Tenant tenant) {
    var entities = scope.ofProvider();
    entities.refresh(tenant, LockModeType.PESSIMISTIC_WRITE);
    var query = entities.createNativeQuery(CONTENTS).setParameter("tenant", tenant.id().value());
    var counts = Arrays.stream((Object[]) query.getSingleResult()).map(Number.class::cast);
    var n = counts.mapToLong(Number::longValue).toArray();
    return new TenantContents(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  @Override
  public void clear(Tenant tenant) {
    for (var statement : CLEAR) {
      scope
          .ofProvider()
          .createNativeQuery(statement)
          .setParameter("tenant", tenant.id().value())
          .executeUpdate();
    }
  }

  @Override
  public void add(Tenant tenant) {
    scope.add(tenant, tenant.name());
  }
}
