package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.catalog.CatalogSyncs.Step;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.VCenterRef;

/**
 * Fetches what is new in the other catalog and starts a task for each template of it, as an upload
 * would; what is gone there is deleted here. One item that cannot be had keeps no other one back;
 * the sync then fails with the reason against the first.
 */
@ApplicationScoped
public class SyncCatalogHandler implements TaskHandler<SyncCatalog> {
  /** A site that starts anew, or this one when it does, is there again within a minute. */
  private static final List<Duration> PATIENCE =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));

  @Inject CatalogSource source;
  @Inject CatalogSyncs syncs;
  @Inject UploadStore store;
  @Inject UploadPlanner planner;
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject TemplateTasks tasks;

  @Override
  public Class<SyncCatalog> command() {
    return SyncCatalog.class;
  }

  @Override
  public void run(TaskRun task, SyncCatalog command) {
    var catalog = command.catalog();
    var address = task.read(() -> syncs.address(task.tenant(), catalog));
    var remote = list(task, address);
    var steps =
        task.read(() -> syncs.missing(task.tenant(), catalog, remote)).stream()
            .filter(step -> command.concerns(step.over()))
            .toList();
    SealportException first = null;
    for (int i = 0; i < steps.size(); i++) {
      try {
        fetch(task, command, address, steps.get(i));
      } catch (SealportException e) {
        askAgain(task, e);
        first = first == null ? e : first;
      }
      task.progress(5, 90).percent(100 * (i + 1) / steps.size());
    }
    removeGone(task, command, remote);
    if (first != null) {
      throw first;
    }
    task.commit("end", () -> syncs.succeeded(task.tenant(), command));
  }

  private CatalogSource.Remote list(TaskRun task, CatalogSource.Address address) {
    try {
      return source.list(address);
    } catch (SealportException e) {
      askAgain(task, e);
      throw e;
    }
  }

  /** Ends the run when the site did not answer and there is still a time at which to ask again. */
  private static void askAgain(TaskRun task, SealportException e) {
    if (e.problem() != CatalogProblem.SUBSCRIPTION_UNREACHABLE) {
      return;
    }
    for (var pause : PATIENCE) {
      task.pause("ask again after " + pause, pause);
    }
  }

  private void fetch(TaskRun task, SyncCatalog command, CatalogSource.Address address, Step step) {
    task.commit("open " + step.upload(), () -> syncs.open(task.tenant(), command.catalog(), step));
    var upload = task.read(() -> syncs.opened(task.tenant(), step));
    store.delete(step.upload());
    source.download(
        address, step.item(), (in, length) -> store.store(upload, "package.ova", in, length));
    var checked = store.survey(step.upload());
    task.commit(
        "plan " + step.upload(),
        () -> {
          var made =
              step.over() == null
                  ? planner.plan(task.tenant(), step.upload(), checked)
                  : planner.planOver(task.tenant(), step.upload(), checked, step.over());
          syncs.holds(task.tenant(), command.catalog(), step, new TemplateId(made.entity()));
        });
  }

  private void removeGone(TaskRun task, SyncCatalog command, CatalogSource.Remote remote) {
    for (var item : task.read(() -> syncs.gone(task.tenant(), command, remote))) {
      task.commit(
          "remove " + item.remoteId(),
          () -> {
            templates.in(task.tenant(), command.catalog()).stream()
                .filter(template -> template.id().equals(item.template()))
                .findFirst()
                .ifPresent(
                    template ->
                        tasks.delete(template, VCenterRef.to(vCenters.get(template.vCenter()))));
            syncs.forget(task.tenant(), command.catalog(), item);
          });
    }
  }

  /** What was fetched stays; the next sync goes on from there. */
  @Override
  public void compensate(TaskRun task, SyncCatalog command) {
    task.commit("failed", () -> syncs.failed(task.tenant(), command.catalog(), task.id()));
  }
}
