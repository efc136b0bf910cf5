package org.sealport.tpm;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.sealport.support.SimulatedCloud;

/** The word {@code copy} once more, on simulated vCenters that are driven as real ones are. */
class CopyWordOnVCenterIT extends CopyWordIT {
  @Override
  protected String vdc(String ofTheDemo) {
    return SimulatedCloud.vdc(ofTheDemo);
  }

  @Override
  protected byte[] sealedByTheTpmOf(String template, String vdc, String secret) {
    SimulatedCloud.behindTemplate(template, "seal", Map.of("value", secret));
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected Optional<String> unseal(String vm, byte[] sealed) {
    var value = SimulatedCloud.inside(vm).at("/tpm/value").asText();
    return Optional.of(value).filter(new String(sealed, StandardCharsets.UTF_8)::equals);
  }
}
