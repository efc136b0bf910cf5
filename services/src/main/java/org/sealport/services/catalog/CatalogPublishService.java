package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.CATALOG_AT_WORK;
import static org.sealport.domain.catalog.CatalogProblem.CATALOG_SECRET_KEY_MISSING;
import static org.sealport.domain.catalog.CatalogProblem.ORGANIZATION_UNKNOWN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.domain.tpm.PublicationRules;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.shared.Secrets;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;

/**
 * Who beyond a catalog's own organization may read it: organizations here, subscribers elsewhere.
 */
@Stateless
public class CatalogPublishService {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject Tenants tenants;
  @Inject Secrets secrets;

  /**
   * Shares a catalog with these organizations and no others. They see it, and make VMs of its
   * templates as each template says.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ORGANIZATION_UNKNOWN
   */
  @RequiresRight(Right.CATALOG_PUBLISH)
  @Audited(TaskOperation.CATALOG_SHARE)
  public void share(TenantId tenant, CatalogId id, ShareCatalog with) {
    catalogs.get(tenant, id);
    var recipients =
        with.organizations().stream()
            .map(
                name ->
                    tenants
                        .named(name)
                        .map(Tenant::id)
                        .orElseThrow(() -> ORGANIZATION_UNKNOWN.with(name)))
            .collect(Collectors.toSet());
    catalogs.get(tenant, id).share(with.everyone(), recipients);
  }

  /** What each template's TPMs would be at a subscriber, and every reason against publishing. */
  @RequiresRight(Right.CATALOG_PUBLISH)
  public Preflight preflightPublish(TenantId tenant, CatalogId id) {
    catalogs.get(tenant, id);
    return toPublish(templates.in(tenant, id));
  }

  /**
   * Gives a catalog to subscribers at other sites who show the password.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every template with a TPM that says
   *     copy (R34)
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, CATALOG_SECRET_KEY_MISSING,
   *     CATALOG_AT_WORK
   */
  @RequiresRight(Right.CATALOG_PUBLISH)
  @Audited(TaskOperation.CATALOG_PUBLISH)
  public void publish(TenantId tenant, CatalogId id, CatalogPassword password) {
    if (!secrets.isPossible()) {
      throw CATALOG_SECRET_KEY_MISSING.with();
    }
    var catalog = catalogs.locked(tenant, id);
    toPublish(templates.in(tenant, id)).orRefuse();
    catalog.publish(secrets.seal(password.value(), id.toString()));
  }

  @RequiresRight(Right.CATALOG_PUBLISH)
  @Audited(TaskOperation.CATALOG_WITHDRAW)
  public void withdraw(TenantId tenant, CatalogId id) {
    catalogs.get(tenant, id).withdraw();
  }

  private static Preflight toPublish(List<Template> all) {
    var previews = all.stream().flatMap(CatalogPublishService::previews).toList();
    var unsure =
        all.stream()
            .filter(template -> template.provisioning() == Treatment.COPY)
            .filter(
                template ->
                    template.state() != TemplateState.READY || template.busyTask().isPresent())
            .map(template -> Obstacle.of(CATALOG_AT_WORK, template.name()))
            .toList();
    return new Preflight(previews, unsure);
  }

  private static Stream<Preview> previews(Template template) {
    return template.vms().stream().map(vm -> preview(template, vm));
  }

  private static Preview preview(Template template, TemplateVm vm) {
    var name = template.name() + " / " + vm.name();
    if (vm.tpm().isEmpty()) {
      return new Preview(name, TpmOutcome.NONE, null, List.of());
    }
    List<Violation> violations = PublicationRules.toPublish(template.provisioning(vm), name);
    return new Preview(name, TpmOutcome.REPLACED, null, violations);
  }
}
