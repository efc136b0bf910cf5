package org.sealport.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.lab.tpm.SwtpmFactory;
import org.sealport.lab.tpm.SwtpmProcess;
import org.sealport.lab.tpm.TpmClient;
import org.sealport.services.vcenter.ContractFixture;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VmFound;

/** The vCenters of the contract in a lab, under ids that a second process finds too. */
final class LabFixture extends ContractFixture implements AutoCloseable {

  private final LabAdapter adapter;

  LabFixture(Path folder, Lab.Tpms tpms) {
    adapter = LabAdapter.of(Lab.open(folder, tpms, Duration.ZERO));
    for (var peer : Peer.values()) {
      adapter.register(id(peer), peer.registration());
    }
  }

  static void requireSwtpm() {
    assumeTrue(SwtpmFactory.missingPrograms().isEmpty(), "swtpm is not installed");
  }

  Lab lab() {
    return adapter.lab();
  }

  @Override
  public VCenterPort open(Peer peer) {
    return adapter.open(id(peer));
  }

  @Override
  public VCenterId id(Peer peer) {
    return new VCenterId(UUID.nameUUIDFromBytes(peer.name().getBytes()));
  }

  /** A conversation with the TPM of a powered-on VM. */
  TpmClient tpmOf(Peer peer, VmFound vm) {
    var site = lab().site(id(peer));
    var stored = site.get(vm.moRef());
    var state = VmTpms.open(site.homes().home(vm.moRef()), stored.tpm());
    return SwtpmProcess.find(state).orElseThrow().connect();
  }

  boolean tpmRuns(Peer peer, VmFound vm) {
    var site = lab().site(id(peer));
    var stored = site.get(vm.moRef());
    return SwtpmProcess.find(VmTpms.open(site.homes().home(vm.moRef()), stored.tpm())).isPresent();
  }

  @Override
  public void close() {
    lab().powerOff();
  }
}
