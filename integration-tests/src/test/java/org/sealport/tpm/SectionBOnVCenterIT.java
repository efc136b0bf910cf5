package org.sealport.tpm;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.sealport.support.SimulatedCloud;

/** The rows of section B once more, on simulated vCenters that are driven as real ones are. */
class SectionBOnVCenterIT extends SectionBIT {
  @Override
  protected String vdc(String ofTheDemo) {
    return SimulatedCloud.vdc(ofTheDemo);
  }

  /** The simulator keeps it in the TPM's state, which only a copy of the TPM has, too. */
  @Override
  protected byte[] seal(String vm, String secret) {
    SimulatedCloud.behind(vm, "seal", Map.of("value", secret));
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected Optional<String> unseal(String vm, byte[] sealed) {
    var value = SimulatedCloud.inside(vm).at("/tpm/value").asText();
    return Optional.of(value).filter(new String(sealed, StandardCharsets.UTF_8)::equals);
  }
}
