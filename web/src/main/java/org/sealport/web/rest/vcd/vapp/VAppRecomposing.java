package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vapp.NewVm;
import org.sealport.services.vapp.RecomposeVApp;
import org.sealport.services.vapp.VAppRecomposeService;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vm.make.MakeRequest.OfVm;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.vm.VmChanges;
import org.sealport.web.rest.vcd.vm.VmReconfiguring;
import org.sealport.web.rest.vcd.vm.VmSources;
import org.sealport.web.rest.vcd.vm.Wishes;

/** Changes the VMs of a vApp as clients of the compatible API ask for it. */
@ApplicationScoped
class VAppRecomposing {
  @Inject VAppMaking making;
  @Inject VmChanges vms;
  @Inject VmSources sources;
  @Inject VAppRecomposeService service;
  @Inject VAppDescribed described;
  @Inject Particulars particulars;
  @Inject VmReconfiguring reconfiguring;

  /** What is asked for, sorted. */
  private record Changes(
      String name,
      List<VAppParams.SourcedItem> made,
      List<VAppParams.SourcedItem> copied,
      List<VAppParams.SourcedItem> moved,
      List<RecomposeVApp.Edit> edited,
      List<String> removed,
      boolean makes) {
    static Changes of(VAppRow vApp, VAppParams.Recompose wanted, List<RecomposeVApp.Edit> edited) {
      var sourced = each(wanted.sourcedItem);
      var made = sourced.stream().filter(item -> !VmSources.isVm(item)).toList();
      var brought = sourced.stream().filter(VmSources::isVm).toList();
      var named = wanted.name != null && !wanted.name.isEmpty() && !wanted.name.equals(vApp.name());
      return new Changes(
          named ? wanted.name : null,
          made,
          brought.stream().filter(item -> !moves(item)).toList(),
          brought.stream().filter(Changes::moves).toList(),
          edited,
          each(wanted.deleteItem).stream().map(item -> item.href).toList(),
          !made.isEmpty() || !each(wanted.createItem).isEmpty());
    }

    private static boolean moves(VAppParams.SourcedItem item) {
      return Boolean.TRUE.equals(item.sourceDelete);
    }

    /** VMs that are made together count as one. */
    int count() {
      return (name == null ? 0 : 1)
          + (makes ? 1 : 0)
          + copied.size()
          + moved.size()
          + edited.size()
          + removed.size();
    }
  }

  private static <T> List<T> each(List<T> items) {
    return items == null ? List.of() : items;
  }

  /**
   * @return empty when that is done at once
   */
  Optional<TaskId> recompose(Reach.Found<VAppRow> vApp, VAppParams.Recompose wanted, int newest) {
    var items = each(wanted.reconfigureItem);
    var edited = reconfiguring.edits(vApp.value().id(), items);
    var started = recompose(vApp, wanted, Changes.of(vApp.value(), wanted, edited), newest);
    reconfiguring.record(vApp.id(), vApp.value().id(), items);
    return started;
  }

  private Optional<TaskId> recompose(
      Reach.Found<VAppRow> vApp, VAppParams.Recompose wanted, Changes changes, int newest) {
    if (changes.count() > 1) {
      return Optional.of(several(vApp, wanted, changes, newest));
    }
    if (changes.name() != null) {
      described.is(vApp, changes.name(), null);
      return Optional.empty();
    }
    if (changes.makes()) {
      return Optional.of(making.add(vApp.id(), vApp.value(), wanted, newest));
    }
    var id = vApp.value().id();
    return Stream.concat(changes.copied().stream(), changes.moved().stream())
        .findFirst()
        .map(item -> vms.bring(vApp.id(), id, item, wanted.powerOn))
        .or(
            () ->
                changes.edited().stream().findFirst().map(vm -> reconfiguring.edit(vApp.id(), vm)))
        .or(() -> changes.removed().stream().findFirst().map(vm -> vms.delete(vApp.id(), vm)));
  }

  private TaskId several(
      Reach.Found<VAppRow> vApp, VAppParams.Recompose wanted, Changes changes, int newest) {
    var id = vApp.value().id();
    var add = new ArrayList<>(sources.newVms(changes.made(), wanted.createItem, newest));
    changes.copied().stream().map(VAppRecomposing::copy).forEach(add::add);
    var task =
        service.recompose(
            vApp.id(),
            id,
            new RecomposeVApp(
                changes.name(),
                add,
                changes.moved().stream().map(item -> vm(item.source.href)).toList(),
                changes.edited(),
                changes.removed().stream().map(VAppRecomposing::vm).toList(),
                making.choice(vApp.id(), id, wanted),
                Wishes.isOn(wanted.powerOn)));
    particulars.ofVms(vApp.id(), id, wanted);
    return task;
  }

  private static NewVm copy(VAppParams.SourcedItem item) {
    return new NewVm(
        VAppParams.name(item),
        new OfVm(vm(item.source.href)),
        Wishes.treatment(item.vCloudExtension));
  }

  private static VmId vm(String href) {
    return new VmId(Urn.uuid(href));
  }
}
