package org.sealport.web.faces.vm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.VmDetail;
import org.sealport.services.vm.VmRow;
import org.sealport.services.vm.VmTpmService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PageAction;
import org.sealport.web.faces.shared.Words;

/**
 * What can be done with a VM now. What the role never allows is left out; what the VM's state does
 * not allow is listed with all its reasons.
 */
@RequestScoped
public class VmActionList {
  private Access access;
  private VmTpmService service;
  private Words words;

  protected VmActionList() {} // for CDI

  @Inject
  VmActionList(Access access, VmTpmService service, Words words) {
    this.access = access;
    this.service = service;
    this.words = words;
  }

  List<PageAction> of(VmDetail detail) {
    var vm = detail.row();
    var actions = new ArrayList<PageAction>();
    var notOff = vm.power() == PowerState.OFF ? null : "VM_NOT_POWERED_OFF";
    if (access.may(Right.VM_POWER)) actions.addAll(power(vm));
    if (access.may(Right.VM_EDIT)) {
      actions.add(action(vm, Right.VM_EDIT, "edit", "pi-pencil", null));
      actions.addAll(drive(vm));
      actions.add(action(vm, Right.VM_EDIT, "snapshot", "pi-camera", null));
      var none = detail.snapshot() == null ? "VM_HAS_NO_SNAPSHOT" : null;
      actions.add(action(vm, Right.VM_EDIT, "revert", "pi-history", none));
      actions.add(action(vm, Right.VM_EDIT, "remove-snapshots", "pi-eraser", none));
    }
    if (access.may(Right.VM_TPM)) actions.add(tpm(vm));
    if (access.may(Right.TEMPLATE_CAPTURE) && vm.standalone()) {
      actions.add(action(vm, Right.TEMPLATE_CAPTURE, "capture", "pi-book", notOff));
    }
    if (access.may(Right.VM_DELETE)) {
      actions.add(destructive(action(vm, Right.VM_DELETE, "delete", "pi-trash", notOff)));
    }
    return actions;
  }

  /** There is something to eject only where a disc is. */
  private List<PageAction> drive(VmRow vm) {
    var asleep = vm.power() == PowerState.SUSPENDED ? "VM_SUSPENDED" : null;
    var insert = action(vm, Right.VM_EDIT, "insert-disc", "pi-inbox", asleep);
    return vm.disc() == null
        ? List.of(insert)
        : List.of(insert, action(vm, Right.VM_EDIT, "eject-disc", "pi-eject", asleep));
  }

  /** A suspended state is discarded only where there is one. */
  private List<PageAction> power(VmRow vm) {
    var actions = new ArrayList<PageAction>();
    actions.add(
        vm.lease().isExpired()
            ? action(vm, Right.VM_POWER, "power-on", "pi-play", "VAPP_EXPIRED")
            : power(vm, "power-on", "pi-play", PowerOperation.POWER_ON));
    actions.add(power(vm, "shut-down", "pi-moon", PowerOperation.SHUT_DOWN));
    actions.add(power(vm, "reboot", "pi-replay", PowerOperation.REBOOT));
    actions.add(power(vm, "suspend", "pi-pause", PowerOperation.SUSPEND));
    if (vm.power() == PowerState.SUSPENDED) {
      actions.add(power(vm, "discard", "pi-eject", PowerOperation.DISCARD_SUSPENDED));
    }
    actions.add(power(vm, "power-off", "pi-stop", PowerOperation.POWER_OFF));
    actions.add(power(vm, "reset", "pi-refresh", PowerOperation.RESET));
    return actions;
  }

  private PageAction power(VmRow vm, String key, String icon, PowerOperation operation) {
    var against = operation.against(vm.power()).map(Enum::name).orElse(null);
    return action(vm, Right.VM_POWER, key, icon, against);
  }

  private PageAction tpm(VmRow vm) {
    if (!vm.created() || !tooLow(vm, Right.VM_TPM).isEmpty()) {
      return action(vm, Right.VM_TPM, vm.tpm() ? "remove-tpm" : "add-tpm", "pi-shield", null);
    }
    var preflight =
        vm.tpm()
            ? service.preflightRemove(access.tenant(), vm.id())
            : service.preflightAdd(access.tenant(), vm.id());
    var reasons = busy(vm);
    reasons.addAll(reasons(preflight));
    var action = new PageAction(vm.tpm() ? "remove-tpm" : "add-tpm", "pi-shield", false, reasons);
    return vm.tpm() ? destructive(action) : action;
  }

  private List<String> reasons(Preflight preflight) {
    return Stream.concat(
            preflight.violations().stream().map(words::violated),
            preflight.obstacles().stream()
                .map(obstacle -> words.problem(obstacle.problem().name(), obstacle.details())))
        .toList();
  }

  private PageAction action(VmRow vm, Right right, String key, String icon, String problem) {
    var reasons = busy(vm);
    reasons.addAll(tooLow(vm, right));
    if (problem != null) reasons.add(words.problem(problem, List.of(vm.name())));
    return new PageAction(key, icon, false, reasons);
  }

  private List<String> tooLow(VmRow vm, Right right) {
    return words.tooLow(vm.reached().refuses(right, Subject.VAPP, vm.name(), vm.owner()));
  }

  private List<String> busy(VmRow vm) {
    var reasons = new ArrayList<String>();
    if (vm.busyTask() != null || !vm.created()) {
      reasons.add(words.problem("VM_BUSY", List.of(vm.name())));
    }
    return reasons;
  }

  private static PageAction destructive(PageAction action) {
    return new PageAction(action.key(), action.icon(), true, action.reasons());
  }
}
