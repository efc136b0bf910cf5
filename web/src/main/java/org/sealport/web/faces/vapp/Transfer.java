package org.sealport.web.faces.vapp;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vm.make.PerVm;

/**
 * A copy or a move that a wizard has put together.
 *
 * @param source the id of the VM or the vApp
 * @param target the id of the vApp or the VDC
 * @param name of the copy
 * @param powerOn the copy, once made
 */
record Transfer(
    Kind kind,
    String source,
    String target,
    String name,
    Treatment choice,
    List<PerVm> each,
    boolean powerOn) {
  /** What a wizard is for; its parameter {@code what}. */
  enum Kind {
    COPY_VM,
    MOVE_VM,
    COPY_VAPP,
    MOVE_VAPP;

    boolean isCopy() {
      return this == COPY_VM || this == COPY_VAPP;
    }

    boolean isOfVm() {
      return this == COPY_VM || this == MOVE_VM;
    }
  }
}
