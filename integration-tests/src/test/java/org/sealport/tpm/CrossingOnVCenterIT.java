package org.sealport.tpm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.sealport.support.SimulatedCloud;

/** Section D once more, on simulated vCenters that are driven as real ones are. */
class CrossingOnVCenterIT extends CrossingIT {
  @Override
  protected String vCenter(Wanted wanted) {
    return SimulatedCloud.register(
        wanted.name(),
        wanted.version(),
        List.of(Map.of("name", wanted.store(), "identity", identity(wanted))),
        wanted.providers().stream().map(CrossingOnVCenterIT::provider).toList());
  }

  private static JsonNode provider(Keys keys) {
    return new ObjectMapper()
        .valueToTree(
            Map.of(
                "name", keys.name(),
                "type", "STANDARD",
                "defaultProvider", keys.isDefault(),
                "backedUp", true,
                "key", keys.key()));
  }
}
