package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.task.TaskState;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.task.TaskDocument;
import org.sealport.web.rest.vcd.task.TaskDocuments;
import org.sealport.web.rest.vcd.task.TaskWords;

/** Records of organizations, VDCs and tasks. */
@ApplicationScoped
class TenantRecords {
  @Inject VdcQueries vdcs;
  @Inject TaskQueries tasks;
  @Inject TaskDocuments documents;
  @Inject Reach reach;
  @Inject Names names;

  List<QueryRecord> organizations() {
    return reach.tenants().stream()
        .map(
            tenant ->
                QueryRecord.of(names.org(tenant))
                    .with("displayName", tenant.displayName())
                    .with("isEnabled", tenant.enabled())
                    .with("isReadOnly", false)
                    .with("numberOfVdcs", tenant.vdcs())
                    .with("numberOfVApps", tenant.vApps())
                    .with("numberOfRunningVMs", tenant.vms()))
        .toList();
  }

  private record OfTenant(TenantRow tenant, VdcRow vdc) {}

  private Stream<OfTenant> readVdcs() {
    return reach.tenants().stream()
        .flatMap(tenant -> vdcs.list(tenant.id()).stream().map(vdc -> new OfTenant(tenant, vdc)));
  }

  List<QueryRecord> vdcs() {
    return readVdcs()
        .map(
            each ->
                QueryRecord.of(names.vdc(each.vdc().id(), each.vdc().name()))
                    .with("org", names.org(each.tenant()).href)
                    .with("orgName", Reach.name(each.tenant()))
                    .with("isEnabled", each.vdc().enabled())
                    .with("isBusy", false)
                    .with("status", "READY")
                    .with("providerVdcName", each.vdc().vCenterName())
                    .with("numberOfVApps", each.vdc().vApps())
                    .with("numberOfVMs", each.vdc().vms())
                    .with("numberOfStorageProfiles", 1)
                    .with("cpuLimitMhz", 0)
                    .with("memoryLimitMB", 0)
                    .with("isVCEnabled", true))
        .toList();
  }

  List<QueryRecord> storageProfiles() {
    return readVdcs()
        .map(
            each ->
                QueryRecord.of(names.storageProfile(each.vdc().id(), each.vdc().datastore()))
                    .with("vdc", names.vdc(each.vdc().id(), each.vdc().name()).href)
                    .with("vdcName", each.vdc().name())
                    .with("org", names.org(each.tenant()).href)
                    .with("isEnabled", true)
                    .with("isDefaultStorageProfile", true)
                    .with("isVdcBusy", false)
                    .with("storageLimitMB", 0)
                    .with("storageUsedMB", 0))
        .toList();
  }

  Reading tasks(Fiql.Node filter) {
    var said = Narrowing.of(filter);
    var narrowed = new TaskFilter(null, states(said), said.entity("object"));
    var segments =
        reach.tenants().stream()
            .map(
                tenant ->
                    Segment.of(
                        page -> tasks.list(tenant.id(), narrowed, page),
                        (TaskRow row) -> task(documents.of(row))))
            .toList();
    return new Reading(segments, said.isExact(), Map.of("startDate", "createdAt"));
  }

  /** Those that a word of the contract stands for, which may tell more than one of ours. */
  private static Set<TaskState> states(Narrowing said) {
    var word = said.word("status").orElse(null);
    return Arrays.stream(TaskState.values())
        .filter(state -> TaskWords.status(state).equals(word))
        .collect(Collectors.toSet());
  }

  private static QueryRecord task(TaskDocument task) {
    var row = new QueryRecord();
    return row.with("id", task.id)
        .with("href", task.href)
        .with("type", task.type)
        .with("name", task.operationName)
        .with("status", task.status)
        .with("operationFull", task.operation)
        .with("message", task.operation)
        .with("startDate", task.startTime)
        .with("endDate", task.endTime)
        .with("progress", task.progress)
        .with("ownerName", task.user.name)
        .with("object", task.owner.href)
        .with("objectName", task.owner.name)
        .with("objectType", task.owner.id == null ? null : task.owner.id.split(":")[2])
        .with("org", task.organization.href)
        .with("orgName", task.organization.name)
        .with("serviceNamespace", task.serviceNamespace);
  }
}
