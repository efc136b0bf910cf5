package org.sealport.domain.configuration;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.Vm;

/** Recorded texts. */
public interface Configurations {
  /** Those of a vApp and of its VMs. */
  List<Configuration> all(VApp vApp);

  Optional<Configuration> find(Vm vm, String name);

  Optional<Configuration> find(VApp vApp, String name);

  /** One that the tenant sees: of its own subject, or of one that is shared with it. */
  Optional<Configuration> find(TenantId tenant, Subject subject, String name);

  /** Those under this name that the tenant sees of subjects of a kind. */
  List<Configuration> ofSubjects(TenantId tenant, Subject.Kind kind, String name);

  /** Those under this name of the tenant's VMs. */
  List<Configuration> ofVms(TenantId tenant, String name);

  /** Those under this name of the tenant's vApps. */
  List<Configuration> ofVApps(TenantId tenant, String name);

  /** The vApp that has a recorded text with these words in it; any of several. */
  Optional<VAppId> vAppNaming(TenantId tenant, String words);

  void add(Configuration configuration);
}
