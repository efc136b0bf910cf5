package org.sealport.domain.vdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;

/** What stands against the deletion of a VDC: VMs whatever is asked for. */
class VdcContentsTest {
  private final Vdc vdc = Vdc.create(TenantId.random(), VCenterId.random(), "main", "ssd", false);

  private static List<String> names(List<SealportException> reasons) {
    return reasons.stream().map(reason -> reason.problem().name()).toList();
  }

  @Test
  void anEmptyOneIsDisabledFirst() {
    var empty = new VdcContents(0, 0, 0, 0, 0, 0);

    assertThat(names(empty.against(vdc, false, false))).containsExactly("VDC_ENABLED");
    assertThat(empty.against(vdc, true, false)).isEmpty();
    vdc.enable(false);
    assertThat(empty.against(vdc, false, false)).isEmpty();
  }

  @Test
  void whatDescribesGoesWithItWhenAskedFor() {
    var described = new VdcContents(0, 0, 1, 2, 3, 0);

    assertThat(names(described.against(vdc, true, false)))
        .containsExactly("VDC_HAS_VAPPS", "VDC_HAS_NETWORKS", "VDC_HAS_SUBSCRIPTIONS");
    assertThat(described.against(vdc, true, true)).isEmpty();
  }

  @Test
  void vmsAndWhatIsUnderWayStandAgainstItWhateverIsAskedFor() {
    var used = new VdcContents(2, 1, 1, 1, 0, 1);

    assertThat(names(used.against(vdc, true, true))).containsExactly("VDC_HAS_VMS", "VDC_AT_WORK");
    assertThat(used.against(vdc, true, true).get(0).details()).containsExactly("main", 2L, 1L);
  }
}
