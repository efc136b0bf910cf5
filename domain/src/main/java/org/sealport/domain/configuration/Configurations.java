package org.sealport.domain.configuration;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vm.Vm;

/** Recorded texts. */
public interface Configurations {
  /** Those of a vApp and of its VMs. */
  List<Configuration> all(VApp vApp);

  Optional<Configuration> find(Vm vm, String name);

  Optional<Configuration> find(VApp vApp, String name);

  void add(Configuration configuration);
}
