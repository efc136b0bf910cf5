package org.sealport.persistence.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** Templates: a tenant's own, and those in shared catalogs to read. */
@ApplicationScoped
public class JpaTemplates implements Templates {
  private TenantScope scope;

  protected JpaTemplates() {} // for CDI

  @Inject
  public JpaTemplates(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Template own(TenantId tenant, TemplateId id) {
    return own(tenant, id, scope.keeper().using());
  }

  @Override
  public Template own(TenantId tenant, TemplateId id, Right right) {
    var found =
        find(tenant, id)
            .filter(template -> template.tenant().equals(tenant))
            .orElseThrow(() -> NOT_FOUND.with(id));
    return reached(found, right);
  }

  private Template reached(Template template, Right right) {
    if (scope.keeper().narrowed().isPresent()) {
      var catalog = scope.of(template.tenant()).find(Catalog.class, template.catalog().value());
      scope
          .keeper()
          .check(catalog.access(), Subject.CATALOG, template.id(), template.name(), right);
    }
    return template;
  }

  @Override
  public Template visible(TenantId tenant, TemplateId id) {
    var found =
        find(tenant, id)
            .filter(template -> template.tenant().equals(tenant) || isShared(tenant, template))
            .orElseThrow(() -> NOT_FOUND.with(id));
    return found.tenant().equals(tenant) ? reached(found, scope.keeper().using()) : found;
  }

  private Optional<Template> find(TenantId tenant, TemplateId id) {
    return Optional.ofNullable(scope.of(tenant).find(Template.class, id.value()));
  }

  private boolean isShared(TenantId tenant, Template template) {
    var catalog = scope.of(tenant).find(Catalog.class, template.catalog().value());
    return catalog != null && catalog.isSharedWith(tenant);
  }

  @Override
  public Template holding(TenantId tenant, UUID vm) {
    var found =
        scope
            .of(tenant)
            .createQuery(
                "select t from Template t join t.vms v where t.tenantId = :tenant and v.id = :vm",
                Template.class)
            .setParameter("tenant", tenant.value())
            .setParameter("vm", vm)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> NOT_FOUND.with(vm));
    return reached(found, scope.keeper().using());
  }

  @Override
  public List<Template> in(TenantId tenant, CatalogId catalog) {
    return scope
        .of(tenant)
        .createQuery(
            "select t from Template t where t.tenantId = :tenant and t.catalogId = :catalog"
                + " order by t.name",
            Template.class)
        .setParameter("tenant", tenant.value())
        .setParameter("catalog", catalog.value())
        .getResultList();
  }

  @Override
  public boolean anyIn(TenantId tenant, CatalogId catalog) {
    return !scope
        .of(tenant)
        .createQuery("select 1 from Template t where t.catalogId = :catalog", Integer.class)
        .setParameter("catalog", catalog.value())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean isTaken(Catalog catalog, String name) {
    return !scope
        .of(catalog.tenant())
        .createQuery(
            "select 1 from Template t where t.catalogId = :catalog and t.name = :name",
            Integer.class)
        .setParameter("catalog", catalog.id().value())
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void add(Template template) {
    scope.add(template.tenant(), template, template.name());
  }

  @Override
  public void remove(Template template) {
    scope.of(template.tenant()).remove(template);
  }
}
