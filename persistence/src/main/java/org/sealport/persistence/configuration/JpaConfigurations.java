package org.sealport.persistence.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.configuration.Configuration;
import org.sealport.domain.configuration.Configurations;
import org.sealport.domain.configuration.Subject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.TenantScope;

/** Recorded texts by tenant. */
@ApplicationScoped
public class JpaConfigurations implements Configurations {
  private static final String OF = "select c from Configuration c where c.tenantId = :tenant and ";

  private TenantScope scope;

  protected JpaConfigurations() {} // for CDI

  @Inject
  public JpaConfigurations(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public List<Configuration> all(VApp vApp) {
    return scope
        .of(vApp.tenant())
        .createQuery(
            OF
                + "(c.vappId = :vapp or c.vmId in (select v.id from Vm v where v.vappId = :vapp))"
                + " order by c.name",
            Configuration.class)
        .setParameter("tenant", vApp.tenant().value())
        .setParameter("vapp", vApp.id().value())
        .getResultList();
  }

  @Override
  public Optional<Configuration> find(Vm vm, String name) {
    return find(vm.tenant(), "c.vmId", vm.id().value(), name);
  }

  @Override
  public Optional<Configuration> find(VApp vApp, String name) {
    return find(vApp.tenant(), "c.vappId", vApp.id().value(), name);
  }

  private Optional<Configuration> find(TenantId tenant, String owner, UUID id, String name) {
    return scope
        .of(tenant)
        .createQuery(OF + owner + " = :id and c.name = :name", Configuration.class)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** Row-level security shows the tenant's own and what is shared with it. */
  @Override
  public Optional<Configuration> find(TenantId tenant, Subject subject, String name) {
    return scope
        .of(tenant)
        .createQuery(
            "select c from Configuration c"
                + " where c.subjectId = :id and c.kind = :kind and c.name = :name",
            Configuration.class)
        .setParameter("id", subject.id())
        .setParameter("kind", subject.kind())
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Configuration> ofSubjects(TenantId tenant, Subject.Kind kind, String name) {
    return scope
        .of(tenant)
        .createQuery(
            "select c from Configuration c where c.kind = :kind and c.name = :name",
            Configuration.class)
        .setParameter("kind", kind)
        .setParameter("name", name)
        .getResultList();
  }

  @Override
  public List<Configuration> ofVms(TenantId tenant, String name) {
    return named(tenant, "c.vmId", name);
  }

  @Override
  public List<Configuration> ofVApps(TenantId tenant, String name) {
    return named(tenant, "c.vappId", name);
  }

  private List<Configuration> named(TenantId tenant, String owner, String name) {
    return scope
        .of(tenant)
        .createQuery(OF + owner + " is not null and c.name = :name", Configuration.class)
        .setParameter("tenant", tenant.value())
        .setParameter("name", name)
        .getResultList();
  }

  @Override
  public Optional<VAppId> vAppNaming(TenantId tenant, String words) {
    return scope
        .of(tenant)
        .createQuery(
            "select c.vappId from Configuration c where c.tenantId = :tenant"
                + " and c.vappId is not null and locate(:words, c.content) > 0",
            UUID.class)
        .setParameter("tenant", tenant.value())
        .setParameter("words", words)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(VAppId::new);
  }

  @Override
  public void add(Configuration configuration) {
    scope.add(configuration.tenant(), configuration, configuration.name());
  }
}
