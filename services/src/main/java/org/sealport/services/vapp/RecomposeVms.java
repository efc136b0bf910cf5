package org.sealport.services.vapp;

import java.util.ArrayList;
import java.util.List;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.VmResult;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vm.ChangeVm;
import org.sealport.services.vm.make.MakeStep;
import org.sealport.services.vm.make.MakeVms;
import org.sealport.services.vm.make.PowerMade;
import org.sealport.services.vm.move.MoveStep;
import org.sealport.services.vm.move.MoveVms;

/**
 * Makes VMs in a vApp, moves others into it, changes some that it had, and then removes others.
 *
 * @param edits what cannot be taken back comes last; null in tasks that were accepted before there
 *     were any
 */
public record RecomposeVms(
    MakeVms make, List<MoveVms> moves, List<Edited> edits, List<Removal> removals)
    implements TaskCommand {
  public RecomposeVms {
    edits = edits == null ? List.of() : List.copyOf(edits);
  }

  /**
   * A VM that is changed.
   *
   * @param former the name it goes back to when this fails
   */
  public record Edited(ChangeVm.Edit edit, String former, boolean tpm) {
    VmResult result(int index) {
      var outcome = tpm ? TpmOutcome.KEPT : TpmOutcome.NONE;
      return VmResult.waiting(index, edit.at().vm().value(), edit.name(), outcome, null);
    }
  }

  /** A VM that goes. */
  public record Removal(ChangeVm.At at, String name, boolean tpm) {
    VmResult result(int index) {
      var outcome = tpm ? TpmOutcome.DESTROYED : TpmOutcome.NONE;
      return VmResult.waiting(index, at.vm().value(), name, outcome, null);
    }
  }

  /** What is powered on once all is there. */
  List<PowerMade.There> powered() {
    var powered = new ArrayList<>(make.powered());
    int first = make.steps().size();
    for (var move : moves) {
      powered.addAll(move.powered(first));
      first += move.steps().size();
    }
    return powered;
  }

  /** How many come before those that are removed. */
  int unremoved() {
    return making().size() + moving().size() + edits.size();
  }

  List<MakeStep> making() {
    return make.steps();
  }

  List<MoveStep> moving() {
    return moves.stream().flatMap(move -> move.steps().stream()).toList();
  }
}
