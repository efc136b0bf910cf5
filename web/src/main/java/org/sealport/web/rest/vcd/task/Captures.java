package org.sealport.web.rest.vcd.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.services.task.TaskRow;
import org.sealport.services.task.VmResult;
import org.sealport.web.rest.vcd.query.AllRows;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;

/** Finds the template that a capture makes or made. */
@ApplicationScoped
class Captures {
  @Inject CatalogQueries catalogs;
  @Inject Names names;

  Optional<Reference> templateOf(TaskRow task) {
    var own =
        AllRows.of(page -> catalogs.templates(task.tenant(), null, null, page)).stream()
            .filter(TemplateRow::own)
            .toList();
    var ids = task.vms().stream().map(VmResult::vm).toList();
    return own.stream()
        .filter(row -> task.id().equals(row.busyTask()) || holds(task, row, ids))
        .findFirst()
        .map(row -> names.template(row.id(), row.name()));
  }

  private boolean holds(TaskRow task, TemplateRow row, List<UUID> vms) {
    return row.createdAt().compareTo(task.createdAt().minusSeconds(5)) >= 0
        && catalogs.template(task.tenant(), row.id()).vms().stream()
            .anyMatch(vm -> vms.contains(vm.id()));
  }
}
