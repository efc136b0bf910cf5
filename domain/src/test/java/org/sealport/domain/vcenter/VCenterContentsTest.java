package org.sealport.domain.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What stands against the deletion of a vCenter: whatever tenants have in it. */
class VCenterContentsTest {
  private final VCenter vCenter = VCenterFixture.tokyo();

  @Test
  void anEmptyOneIsDisabledFirst() {
    var empty = new VCenterContents(0, 0, 0, 0, 0, 0);

    assertThat(empty.against(vCenter))
        .extracting(reason -> reason.problem().name())
        .containsExactly("VCENTER_ENABLED");
    vCenter.enable(false);
    assertThat(empty.against(vCenter)).isEmpty();
  }

  @Test
  void everyReasonIsTold() {
    var used = new VCenterContents(1, 3, 2, 4, 1, 1);

    assertThat(used.against(vCenter))
        .extracting(reason -> reason.problem().name())
        .containsExactly(
            "VCENTER_HAS_VMS",
            "VCENTER_HAS_TEMPLATES",
            "VCENTER_HAS_VDCS",
            "VCENTER_AT_WORK",
            "VCENTER_ENABLED");
    assertThat(used.against(vCenter).get(0).details()).containsExactly("vc-tokyo", 3L, 2L);
  }

  @Test
  void aDisabledOneGetsNothingNew() {
    vCenter.requireEnabled();
    vCenter.enable(false);

    assertThatThrownBy(vCenter::requireEnabled).hasMessageContaining("VCENTER_DISABLED");
  }
}
