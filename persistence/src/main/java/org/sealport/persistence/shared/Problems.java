package org.sealport.persistence.shared;

import static org.sealport.domain.shared.CommonProblem.CHANGED_MEANWHILE;

import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StaleObjectStateException;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;
import org.sealport.domain.access.ApiTokenProblem;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.catalog.MediaProblem;
import org.sealport.domain.network.NetworkProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantProblem;
import org.sealport.domain.vapp.VAppProblem;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vdc.VdcProblem;
import org.sealport.domain.vm.VmProblem;

/** Turns what the database refused into the problem that it means. */
public final class Problems {
  private static final String UNIQUE_VIOLATION = "23505";

  private static final Map<String, Problem> CONSTRAINTS =
      Map.ofEntries(
          Map.entry("tenant_name_taken", TenantProblem.TENANT_NAME_TAKEN),
          Map.entry("vcenter_name_taken", VCenterProblem.VCENTER_NAME_TAKEN),
          Map.entry("trusted_certificate_alias_taken", VCenterProblem.CERTIFICATE_ALIAS_TAKEN),
          Map.entry("trusted_certificate_known", VCenterProblem.CERTIFICATE_TRUSTED_ALREADY),
          Map.entry("vdc_name_taken", VdcProblem.VDC_NAME_TAKEN),
          Map.entry("vapp_name_taken", VAppProblem.VAPP_NAME_TAKEN),
          Map.entry("vm_name_taken", VmProblem.VM_NAME_TAKEN),
          Map.entry("vm_name_taken_in_vdc", VmProblem.VM_NAME_TAKEN),
          Map.entry("network_name_taken", NetworkProblem.NETWORK_NAME_TAKEN),
          Map.entry("catalog_name_taken", CatalogProblem.CATALOG_NAME_TAKEN),
          Map.entry("template_name_taken", CatalogProblem.TEMPLATE_NAME_TAKEN),
          Map.entry("media_name_taken", MediaProblem.MEDIA_NAME_TAKEN),
          Map.entry("configuration_of_vm", CHANGED_MEANWHILE),
          Map.entry("configuration_of_vapp", CHANGED_MEANWHILE),
          Map.entry("configuration_of_subject", CHANGED_MEANWHILE),
          Map.entry("api_token_name_taken", ApiTokenProblem.API_TOKEN_NAME_TAKEN));

  private Problems() {}

  /**
   * The problem, or the failure itself when it is none that a caller could do something about.
   *
   * @param name of what was written; under row-level security PostgreSQL does not tell the values
   *     that violate a constraint
   */
  public static RuntimeException of(RuntimeException failure, String name) {
    return find(failure, name).<RuntimeException>map(problem -> problem).orElse(failure);
  }

  static Optional<SealportException> find(Throwable failure, String name) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SealportException known) {
        return Optional.of(known);
      }
      if (cause instanceof PSQLException refused
          && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
        return taken(refused, failure, name);
      }
      if (cause instanceof StaleObjectStateException stale) {
        return Optional.of(changed(stale.getEntityName(), failure));
      }
      if (cause instanceof StaleStateException || cause instanceof OptimisticLockException) {
        return Optional.of(changed("", failure));
      }
    }
    return Optional.empty();
  }

  private static Optional<SealportException> taken(
      PSQLException refused, Throwable failure, String name) {
    return Optional.ofNullable(refused.getServerErrorMessage())
        .map(message -> CONSTRAINTS.get(String.valueOf(message.getConstraint())))
        .map(problem -> new SealportException(problem, failure, name));
  }

  private static SealportException changed(String entity, Throwable failure) {
    var kind = entity.substring(entity.lastIndexOf('.') + 1);
    return new SealportException(CHANGED_MEANWHILE, failure, kind);
  }
}
