package org.sealport.services.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sealport.domain.access.Right;
import org.sealport.domain.configuration.Configuration;
import org.sealport.domain.configuration.Configurations;
import org.sealport.domain.configuration.Subject;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;

/** Records texts about what is neither a VM nor a vApp, and gives them back. */
@Stateless
public class SubjectService {
  @Inject Configurations configurations;
  @Inject Subjects subjects;

  /**
   * What becomes of the text under a name.
   *
   * @param becomes gets null for none yet; runs in the transaction that writes what it answers, so
   *     that of two at once none is lost
   */
  public record Change(String name, UnaryOperator<String> becomes) {}

  /** Of a subject that the caller was let see. */
  @RequiresRight(Right.TENANT_VIEW)
  public Optional<String> find(TenantId tenant, Subject subject, String name) {
    return configurations.find(tenant, subject, name).map(Configuration::content);
  }

  /** Of every subject of a kind that the tenant sees, by its id. */
  @RequiresRight(Right.TENANT_VIEW)
  public Map<UUID, String> all(TenantId tenant, Subject.Kind kind, String name) {
    return ConfigurationService.byId(configurations.ofSubjects(tenant, kind, name));
  }

  /**
   * Of a catalog or of what lies in one.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, INVALID_INPUT
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  public void changeInCatalogs(TenantId tenant, Subject subject, Change change) {
    subject.requireEditedBy(Right.CATALOG_MANAGE);
    write(tenant, subject, change);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, INVALID_INPUT
   */
  @RequiresRight(Right.NETWORK_MANAGE)
  public void changeOfNetwork(TenantId tenant, Subject subject, Change change) {
    subject.requireEditedBy(Right.NETWORK_MANAGE);
    write(tenant, subject, change);
  }

  /**
   * Of an organization or a VDC: only the provider edits these.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, INVALID_INPUT
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public void changeOfTenant(TenantId tenant, Subject subject, Change change) {
    subject.requireEditedBy(Right.PROVIDER_MANAGE);
    write(tenant, subject, change);
  }

  private void write(TenantId tenant, Subject subject, Change change) {
    subjects.requireOwn(tenant, subject);
    var known = configurations.find(tenant, subject, change.name());
    var content = change.becomes().apply(known.map(Configuration::content).orElse(null));
    known.ifPresentOrElse(
        text -> text.becomes(content),
        () -> configurations.add(Configuration.of(tenant, subject, change.name(), content)));
  }
}
