package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.RecomposeVApp;
import org.sealport.services.vm.EditVmService;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.vapp.Particulars;

/** VMs that are changed by a change of their vApp. */
@ApplicationScoped
public class VmReconfiguring {
  @Inject VmReads reads;
  @Inject EditVmService edits;
  @Inject Particulars particulars;

  /** What differs; an item without a difference is none. */
  public List<RecomposeVApp.Edit> edits(VAppId vApp, List<VmDocument> items) {
    return items.stream().flatMap(item -> edit(vApp, item)).toList();
  }

  private Stream<RecomposeVApp.Edit> edit(VAppId vApp, VmDocument item) {
    var vm = find(vApp, item);
    if (VmEditResource.tpm(vm, item) != null) {
      throw ProtocolProblem.NOT_OFFERED.with("ReconfigureItem: TrustedPlatformModule");
    }
    return Stream.ofNullable(VmEditResource.edit(vm, item))
        .map(edit -> new RecomposeVApp.Edit(vm.id(), edit));
  }

  private VmRow find(VAppId vApp, VmDocument item) {
    if (item.href == null && item.id == null) {
      throw INVALID_INPUT.with("ReconfigureItem", "href");
    }
    var vm = reads.find(Objects.requireNonNullElse(item.href, item.id)).value();
    if (!vm.vApp().equals(vApp)) {
      throw NOT_FOUND.with(item.href);
    }
    return vm;
  }

  /** One alone. */
  public TaskId edit(TenantId tenant, RecomposeVApp.Edit edit) {
    return edits.edit(tenant, edit.vm(), edit.edit(), null, true);
  }

  /** Network cards and what else is recorded as it is written. */
  public void record(TenantId tenant, VAppId vApp, List<VmDocument> items) {
    items.forEach(item -> particulars.record(tenant, find(vApp, item).id(), item));
  }
}
