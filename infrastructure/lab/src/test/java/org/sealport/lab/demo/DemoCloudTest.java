package org.sealport.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.tpm.TpmRequirements;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.lab.demo.DemoCloud.DemoCatalog;
import org.sealport.lab.demo.DemoCloud.DemoProvider;
import org.sealport.lab.demo.DemoCloud.DemoTemplate;
import org.sealport.lab.demo.DemoCloud.DemoVApp;
import org.sealport.lab.demo.DemoCloud.DemoVCenter;
import org.sealport.lab.demo.DemoCloud.DemoVdc;

/** The demo cloud's file is what documentation and people rely on. */
class DemoCloudTest {

  private final DemoCloud cloud = DemoCloud.read(Path.of("../../config/demo/cloud.json"));

  @Test
  void hasTheVCentersVdcsTemplatesAndVAppsThatAreDocumented() {
    assertThat(cloud.vCenters())
        .extracting(DemoVCenter::name)
        .containsExactly("vc-tokyo", "vc-osaka", "vc-nagoya", "vc-sendai", "vc-fukuoka");
    assertThat(cloud.vdcs())
        .extracting(DemoVdc::name)
        .containsExactly(
            "acme-tokyo",
            "acme-osaka",
            "acme-nagoya",
            "acme-sendai",
            "acme-fukuoka",
            "acme-fast",
            "globex-tokyo");
    assertThat(cloud.catalogs())
        .extracting(DemoCatalog::name)
        .containsExactly("golden-images", "acme-catalog", "globex-catalog");
    assertThat(cloud.catalogs().get(0).templates())
        .extracting(DemoTemplate::name)
        .containsExactly(
            "ubuntu-24.04",
            "windows-11",
            "windows-2022-sealed",
            "rhel-9-import",
            "photon-ova",
            "legacy-bios");
    assertThat(cloud.vApps())
        .extracting(DemoVApp::name)
        .containsExactly("payroll", "bastion", "research");
  }

  @Test
  void nagoyasNativeProviderHasTokyosNameAndAnotherKeyAndWasNeverBackedUp() {
    var tokyo = provider("vc-tokyo", "kp-native-tokyo");
    var nagoya = provider("vc-nagoya", "kp-native-tokyo");

    assertThat(nagoya.key()).isNotEqualTo(tokyo.key());
    assertThat(nagoya.backedUp()).isFalse();
    assertThat(tokyo.backedUp()).isTrue();
    assertThat(provider("vc-osaka", "kp-standard").key())
        .isEqualTo(provider("vc-tokyo", "kp-standard").key());
  }

  @Test
  void templatesSayWhatTheirProvenanceSays() {
    assertThat(template("windows-11").provisioning()).isEqualTo(Treatment.REPLACE);
    assertThat(template("windows-2022-sealed").provisioning()).isEqualTo(Treatment.COPY);
    assertThat(template("rhel-9-import").provenance()).isEqualTo(Provenance.IMPORTED);
    assertThat(template("photon-ova").provenance()).isEqualTo(Provenance.UPLOADED);
  }

  @Test
  void everyVmWithATpmMayHaveOneWhereItIs() {
    for (var catalog : cloud.catalogs()) {
      for (var template : catalog.templates()) {
        requireMayHave(template.name(), template.hardware(), template.tpm(), catalog.vCenter());
      }
    }
    for (var vApp : cloud.vApps()) {
      var vdc = cloud.vdcs().stream().filter(each -> each.name().equals(vApp.vdc())).findFirst();
      for (var vm : vApp.vms()) {
        requireMayHave(vm.name(), vm.hardware(), vm.tpm(), vdc.orElseThrow().vCenter());
      }
    }
    for (var vm : cloud.unmanaged()) {
      requireMayHave(vm.name(), vm.hardware(), vm.tpm(), vm.vCenter());
    }
  }

  private void requireMayHave(String name, String hardware, boolean tpm, String vCenterName) {
    var vCenter = vCenter(vCenterName);
    var facts =
        new TpmRequirements.Facts(
            name,
            cloud.hardware().get(hardware),
            new VCenterVersion(vCenter.version()),
            vCenter.keyProviders().stream().map(DemoProvider::toDomain).toList());
    assertThat(facts.hardware()).as(name).isNotNull();
    assertThat(tpm ? TpmRequirements.toHave(facts) : List.of()).as(name).isEmpty();
  }

  private DemoVCenter vCenter(String name) {
    return cloud.vCenters().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private DemoProvider provider(String vCenter, String name) {
    return vCenter(vCenter).keyProviders().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private DemoTemplate template(String name) {
    return cloud.catalogs().get(0).templates().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
