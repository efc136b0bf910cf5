package org.sealport.services.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.VmId;
import org.sealport.services.access.Caller;
import org.sealport.services.audit.AuditEntry.About;

/** What a call of a use case tells about itself. */
record AuditRequest(Method method, Object[] parameters) {
  TaskOperation operation() {
    var named = method.getAnnotation(Audited.class).value();
    return Arrays.stream(parameters)
        .filter(PowerOperation.class::isInstance)
        .map(PowerOperation.class::cast)
        .findFirst()
        .map(power -> named == TaskOperation.VAPP_POWER_ON ? power.ofVApp() : power.ofVm())
        .orElse(named);
  }

  AuditEntry entry(Caller actor, AuditEntry.Result result) {
    return new AuditEntry(
        tenant(actor), actor, operation(), about(), result, Arrays.toString(parameters));
  }

  /** Reaching for another tenant is a matter of the one who reaches. */
  private TenantId tenant(Caller actor) {
    return parameters.length > 0 && parameters[0] instanceof TenantId asked && actor.reaches(asked)
        ? asked
        : actor.tenant();
  }

  private About about() {
    var name = Arrays.stream(parameters).map(AuditRequest::name).flatMap(Optional::stream);
    return Arrays.stream(parameters)
        .map(AuditRequest::identified)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> new About(null, null, name.findFirst().orElse(null)));
  }

  private static About identified(Object parameter) {
    if (parameter instanceof VmId vm) {
      return new About(TaskTarget.Kind.VM, vm.value(), null);
    }
    if (parameter instanceof VAppId vApp) {
      return new About(TaskTarget.Kind.VAPP, vApp.value(), null);
    }
    if (parameter instanceof TemplateId template) {
      return new About(TaskTarget.Kind.TEMPLATE, template.value(), null);
    }
    if (parameter instanceof CatalogId catalog) {
      return new About(TaskTarget.Kind.CATALOG, catalog.value(), null);
    }
    if (parameter instanceof VCenterId vCenter) {
      return new About(TaskTarget.Kind.VCENTER, vCenter.value(), null);
    }
    if (parameter instanceof VdcId vdc) {
      return new About(TaskTarget.Kind.VDC, vdc.value(), null);
    }
    return null;
  }

  /** The name in a command, of what is to be made. */
  private static Optional<String> name(Object parameter) {
    return parameter instanceof Record command
        ? Arrays.stream(command.getClass().getRecordComponents())
            .filter(part -> part.getName().equals("name") && part.getType() == String.class)
            .findFirst()
            .map(part -> value(part, command))
        : Optional.empty();
  }

  private static String value(RecordComponent part, Record command) {
    try {
      return (String) part.getAccessor().invoke(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
