package org.sealport.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Abandoned.imports;
import static org.sealport.support.Abandoned.preflight;
import static org.sealport.support.Abandoned.request;
import static org.sealport.support.Cloud.unique;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.SimulatedCloud;

/** Imports from simulated vCenters that are driven as real ones are. */
class ImportOnVCenterIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, SimulatedCloud::vdc);

  @BeforeAll
  static void vmsMayCross() {
    Operations.fastCrossing(true);
  }

  @AfterAll
  static void asItWas() {
    Operations.fastCrossing(false);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo, COPY",
    "acme-tokyo,  acme-tokyo, MOVE",
    "acme-nagoya, acme-osaka, COPY",
    "acme-nagoya, acme-osaka, MOVE"
  })
  void R15_R44_theTpmOfAnImportedVmComesAlong(String from, String to, String how) {
    var vm = acme.createVm(from, true);
    SimulatedCloud.behind(vm, "seal", Map.of("value", "the key of the payroll disk"));
    var keys = acme.endorsementKeys(vm);
    var source = Abandoned.of(vm);
    var body = request(how, Map.of("vdc", acme.vdc(to), "name", unique("imported")), source);

    assertThat(preflight("acme", body).<Boolean>path("allowed")).isTrue();
    var imported = acme.vmsOf(victor.done(imports("acme", body))).get(0);

    assertThat(acme.endorsementKeys(imported)).isEqualTo(keys);
    assertThat(acme.vm(imported).<String>path("tpmDetail.origin")).isEqualTo("IMPORTED");
    assertThat(SimulatedCloud.inside(imported).at("/tpm/value").asText())
        .isEqualTo("the key of the payroll disk");
    source.sync();
    assertThat(source.row() == null).isEqualTo(how.equals("MOVE"));
    assertThat(victor.get("vms/" + imported + "/drift").<List<?>>path("items")).isEmpty();
  }
}
