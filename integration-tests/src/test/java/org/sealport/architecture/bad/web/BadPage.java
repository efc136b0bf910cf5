package org.sealport.architecture.bad.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;

/** Deliberately bad: a misnamed view that holds an entity and a repository. */
@ViewScoped
public class BadPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient Vms vms;
  private transient Vm vm;

  public Vm getVm() {
    return vm;
  }
}
