package org.sealport.services.task;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.access.RequiresRight;

/**
 * A request that a use case has accepted.
 *
 * @param useCase its method, see {@link UseCases#name}
 * @param right that it asks for
 * @param subject the id of what it is about; null for something new
 * @param arguments all but the tenant; records, ids and enums
 */
public record TaskRequest(
    TenantId tenant, String useCase, Right right, UUID subject, List<Object> arguments) {
  static TaskRequest of(Method useCase, Object[] parameters) {
    var arguments = Arrays.asList(parameters).subList(1, parameters.length);
    return new TaskRequest(
        (TenantId) parameters[0],
        UseCases.name(useCase),
        useCase.getAnnotation(RequiresRight.class).value(),
        subject(arguments.get(0)),
        arguments);
  }

  private static UUID subject(Object argument) {
    if (argument instanceof VmId vm) {
      return vm.value();
    }
    if (argument instanceof VAppId vApp) {
      return vApp.value();
    }
    if (argument instanceof TemplateId template) {
      return template.value();
    }
    return argument instanceof CatalogId catalog ? catalog.value() : null;
  }
}
