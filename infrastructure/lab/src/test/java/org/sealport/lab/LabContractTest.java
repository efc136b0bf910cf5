package org.sealport.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.VCenterContract;
import org.sealport.services.vcenter.VCenterPort;

/** The lab keeps the contract; with real TPMs where swtpm is installed. */
class LabContractTest extends VCenterContract {

  @TempDir Path folder;
  private final Map<Peer, VCenterId> ids = new EnumMap<>(Peer.class);
  private LabAdapter adapter;

  @BeforeEach
  void threeVCenters() {
    adapter = LabAdapter.of(Lab.open(folder, tpms(), Duration.ZERO));
    for (var peer : Peer.values()) {
      ids.put(peer, VCenterId.random());
      adapter.register(ids.get(peer), peer.registration());
    }
  }

  Lab.Tpms tpms() {
    return Lab.Tpms.AUTO;
  }

  @AfterEach
  void powerOff() {
    adapter.lab().powerOff();
  }

  @Override
  protected VCenterPort open(Peer peer) {
    return adapter.open(ids.get(peer));
  }

  @Override
  protected VCenterId id(Peer peer) {
    return ids.get(peer);
  }
}
