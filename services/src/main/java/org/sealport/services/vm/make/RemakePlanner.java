package org.sealport.services.vm.make;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.vdc.VdcProblem.VDC_DISABLED;
import static org.sealport.domain.vm.VmProblem.DISK_IS_LINKED;
import static org.sealport.domain.vm.VmProblem.TPM_AS_WANTED;
import static org.sealport.domain.vm.VmProblem.TPM_COPY_LOSES_DISKS;
import static org.sealport.domain.vm.VmProblem.TPM_COPY_TOO_LATE;
import static org.sealport.domain.vm.VmProblem.TPM_SOURCE_GONE;
import static org.sealport.domain.vm.VmProblem.VM_BUSY;
import static org.sealport.domain.vm.VmProblem.VM_HAS_DISC;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_TPM;
import static org.sealport.domain.vm.VmProblem.VM_HAS_STARTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.Tpm;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRequirements;
import org.sealport.domain.tpm.Tpms;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmOrigin;
import org.sealport.domain.vm.VmOrigins;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.tpm.TpmTarget;
import org.sealport.services.vm.VmTasks;
import org.sealport.services.vm.make.MakeRequest.Existing;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;

/**
 * Evaluates what it takes to make a VM that never ran again, with a copy of its template's TPM: a
 * vCenter copies a TPM only while it clones. Every rule of the operation that made the VM holds
 * once more, as if it had been asked for the copy. Changes nothing.
 */
@ApplicationScoped
public class RemakePlanner {
  @Inject VmPlanner planner;
  @Inject Ingredients ingredients;
  @Inject Judge judge;
  @Inject VmOrigins origins;
  @Inject Tpms tpms;
  @Inject Vdcs vdcs;
  @Inject VmTasks tasks;

  /**
   * Whether the VM's TPM is another one than its template's, and would have to become a copy: it
   * was replaced, or is a new one although the template has one to copy.
   */
  public boolean isDue(Vm vm) {
    if (!vm.hasTpm()) {
      return false;
    }
    var origin = held(vm).origin();
    return origin == TpmOrigin.REPLACED
        || origin == TpmOrigin.NEW
            && !vm.hasStarted()
            && source(vm).filter(from -> from.tpm() != null).isPresent();
  }

  /** What would happen to the TPM, and every reason against it. */
  public Preflight preflight(Vm vm) {
    return source(vm).map(from -> plan(vm, from).preflight()).orElseGet(() -> withoutSource(vm));
  }

  /**
   * @param vm against which nothing stands
   */
  public CopyTpms.Again again(Vm vm) {
    var plan = plan(vm, source(vm).orElseThrow());
    var origin = origin(vm).orElseThrow();
    return new CopyTpms.Again(
        tasks.at(vm),
        VmMaker.step(plan, plan.members().get(0), vm).startingFrom(image(vm).orElse(null)),
        vm.hardware(),
        origin.goneDisks(),
        held(vm).endorsementKeys());
  }

  /** Which image of a catalog is in its drive. */
  private static Optional<UUID> image(Vm vm) {
    return vm.disc().flatMap(Disc::image);
  }

  private Tpm held(Vm vm) {
    return tpms.get(vm.tenant(), vm.tpm().orElseThrow());
  }

  private Optional<VmOrigin> origin(Vm vm) {
    return origins.find(vm.tenant(), vm.id());
  }

  /** Empty: not known, or not there any more for this organization. */
  private Optional<Ingredient> source(Vm vm) {
    return origin(vm)
        .flatMap(
            origin -> {
              try {
                return Optional.of(
                    ingredients.find(vm.tenant(), member(vm, origin), Treatment.COPY));
              } catch (SealportException gone) {
                if (gone.problem() != NOT_FOUND) {
                  throw gone;
                }
                return Optional.empty();
              }
            });
  }

  private static Member member(Vm vm, VmOrigin origin) {
    var source = new OfTemplate(origin.template(), origin.templateVm());
    return new Member(origin.operation(), vm.name(), source, Treatment.COPY);
  }

  private MakePlan plan(Vm vm, Ingredient from) {
    var member = member(vm, origin(vm).orElseThrow());
    var target = planner.target(vdcs.get(vm.tenant(), vm.vdc()));
    var judged = judge.judge(vm.tenant(), member, from, target, Treatment.COPY);
    var preview = judged.preview();
    var violations =
        Stream.of(
                preview.violations(),
                TpmRequirements.toHave(
                    TpmRequirements.Facts.of(vm.name(), vm.hardware(), target.on())),
                asItStands(vm),
                forced(vm, preview))
            .flatMap(List::stream)
            .distinct()
            .toList();
    var told = new Preview(vm.name(), preview.outcome(), preview.copiedFrom(), violations);
    var obstacles = obstacles(vm, from, target);
    return new MakePlan(
        new Preflight(List.of(told), obstacles),
        new MakeRequest(new Existing(vm.vApp()), List.of(member), Treatment.COPY),
        target.vdc(),
        target.on(),
        null,
        List.of(judged.planned()));
  }

  /** P1: it is replaced already, and stays so. */
  private static List<Violation> forced(Vm vm, Preview preview) {
    boolean told =
        preview.violations().stream()
            .anyMatch(each -> each.problem() == TpmProblem.TPM_POLICY_FORCES_REPLACE);
    return preview.outcome() == TpmOutcome.REPLACED_BY_POLICY && !told
        ? List.of(
            new Violation(
                TpmProblem.TPM_POLICY_FORCES_REPLACE,
                vm.name(),
                Treatment.COPY.name(),
                Treatment.REPLACE.name()))
        : List.of();
  }

  /** R6; a linked clone (R45) is made anew as one, nothing of it is encrypted again. */
  private static List<Violation> asItStands(Vm vm) {
    return TpmRequirements.toRemove(
        new TpmRequirements.State(
            vm.name(), vm.powerState(), vm.keyProvider().isPresent(), vm.hasSnapshots(), false));
  }

  private List<Obstacle> obstacles(Vm vm, Ingredient from, TpmTarget target) {
    var obstacles = new ArrayList<>(from.obstacles());
    obstacles.addAll(state(vm));
    obstacles.addAll(disks(vm, from, target.vdc()));
    obstacles.addAll(VmPlanner.newHardware(vm.name(), from, target));
    if (!target.vdc().isEnabled()) {
      obstacles.add(Obstacle.of(VDC_DISABLED, target.vdc().name()));
    }
    return obstacles.stream().distinct().toList();
  }

  private List<Obstacle> state(Vm vm) {
    var obstacles = new ArrayList<Obstacle>();
    vm.busyTask().ifPresent(task -> obstacles.add(Obstacle.of(VM_BUSY, vm.name(), task)));
    if (vm.hasStarted()) {
      obstacles.add(Obstacle.of(VM_HAS_STARTED, vm.name()));
    }
    if (vm.disc().isPresent() && image(vm).isEmpty()) { // somebody inserted it in the vCenter
      obstacles.add(Obstacle.of(VM_HAS_DISC, vm.name()));
    }
    if (!vm.hasTpm()) {
      obstacles.add(Obstacle.of(VM_HAS_NO_TPM, vm.name()));
    } else if (held(vm).origin() == TpmOrigin.COPIED) {
      obstacles.add(Obstacle.of(TPM_AS_WANTED, vm.name()));
    }
    return obstacles;
  }

  private List<Obstacle> disks(Vm vm, Ingredient from, Vdc vdc) {
    var template = from.hardware();
    var edit =
        SameDisks.edit(
            template.disks(), origin(vm).orElseThrow().goneDisks(), vm.hardware().disks());
    if (edit.isEmpty()) {
      return List.of(
          Obstacle.of(TPM_COPY_LOSES_DISKS, vm.name(), vm.hardware().diskMb(), template.diskMb()));
    }
    return !edit.get().resize().isEmpty() && vdc.isFastProvisioning()
        ? List.of(Obstacle.of(DISK_IS_LINKED, vm.name()))
        : List.of();
  }

  private Preflight withoutSource(Vm vm) {
    var obstacles = new ArrayList<>(state(vm));
    if (vm.hasTpm() && held(vm).origin() != TpmOrigin.COPIED) {
      obstacles.add(
          origin(vm)
              .map(origin -> Obstacle.of(TPM_SOURCE_GONE, vm.name(), origin.templateName()))
              .orElseGet(() -> Obstacle.of(TPM_COPY_TOO_LATE, vm.name(), held(vm).origin())));
    }
    var outcome = vm.hasTpm() ? TpmOutcome.KEPT : TpmOutcome.NONE;
    return new Preflight(
        List.of(new Preview(vm.name(), outcome, null, asItStands(vm))), List.copyOf(obstacles));
  }
}
