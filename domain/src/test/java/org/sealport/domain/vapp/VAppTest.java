package org.sealport.domain.vapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenterFixture;
import org.sealport.domain.vm.VmFixture;

class VAppTest {
  private final VApp vApp =
      VApp.create(VmFixture.vdcOn(VCenterFixture.tokyo()), "payroll", false, "victor");

  @Test
  void aVAppBelongsToTheTenantOfItsVdc() {
    assertThat(vApp.tenant()).isEqualTo(VmFixture.ACME);
    assertThat(vApp.owner()).isEqualTo("victor");
    assertThat(vApp.isStandalone()).isFalse();
  }

  @Test
  void aBusyVAppRefusesASecondTask() {
    var first = TaskId.random();
    vApp.begin(first);
    vApp.begin(first);

    assertThatThrownBy(() -> vApp.begin(TaskId.random()))
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(VAppProblem.VAPP_BUSY));
    assertThat(vApp.busyTask()).contains(first);
  }
}
