package org.sealport.services.imports;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.imports.ImportVms.Chosen;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VCenterRegistry;
import org.sealport.services.vcenter.VmFound;

/**
 * The provider's use cases that import VMs. What only the vCenter knows of them is asked before,
 * and outside of, the transaction that decides.
 */
@ApplicationScoped
public class ImportService {
  @Inject VCenterPorts ports;
  @Inject VCenterRegistry registry;
  @Inject VAppImports vApps;
  @Inject TemplateImports templates;

  /** What becomes of each TPM, and every reason against the import. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Performs(TpmOperation.IMPORT_VM)
  public Preflight preflight(TenantId tenant, ImportVms command) {
    return vApps.preflight(tenant, command, found(command.chosen()));
  }

  /**
   * Into a vApp (R15, R44): all of them, or none.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VM_IMPORT)
  @Performs(TpmOperation.IMPORT_VM)
  public Accepted<VAppId> importVms(TenantId tenant, ImportVms command) {
    return vApps.start(tenant, command, found(command.chosen()));
  }

  /** What the template would hold, and every reason against the import. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Performs(TpmOperation.IMPORT_VM)
  public Preflight preflight(TenantId tenant, ImportTemplate command) {
    return templates.preflight(tenant, command, found(command.chosen()));
  }

  /**
   * As a template (R32): all of them, or none.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.TEMPLATE_IMPORT)
  @Performs(TpmOperation.IMPORT_VM)
  public Accepted<TemplateId> importTemplate(TenantId tenant, ImportTemplate command) {
    return templates.start(tenant, command, found(command.chosen()));
  }

  private List<VmFound> found(Chosen chosen) {
    var port = ports.to(registry.ref(chosen.vCenter()));
    return chosen.vms().stream()
        .map(vm -> port.find(vm.moRef()).orElseThrow(() -> NOT_FOUND.with(vm.moRef())))
        .toList();
  }
}
