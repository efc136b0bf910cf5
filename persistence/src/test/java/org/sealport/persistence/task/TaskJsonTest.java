package org.sealport.persistence.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vapp.AddVms;
import org.sealport.services.vapp.CaptureVApp;
import org.sealport.services.vapp.NewVm;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.PerVm;

class TaskJsonTest {
  private static final Hardware HARDWARE =
      new Hardware("ubuntu64Guest", Firmware.EFI, 19, 2, 4096, 40960);

  @Test
  void aRequestIsReadBackAsItWasMade() {
    var blank = new NewVm("blank", new Blank(HARDWARE, true), Treatment.COPY);
    var copy = new NewVm("copy", new OfTemplate(TemplateId.random(), null), null);
    var each = List.of(new PerVm(UUID.randomUUID(), null, Treatment.REPLACE));
    var asked =
        List.<Object>of(
            VAppId.random(),
            new AddVms(List.of(blank, copy), Treatment.REPLACE, true),
            CaptureVApp.as(CatalogId.random(), "golden", null, each),
            PowerOperation.POWER_ON);
    var types = List.<Type>of(VAppId.class, AddVms.class, CaptureVApp.class, PowerOperation.class);

    assertThat(TaskJson.readEach(TaskJson.write(asked), types)).isEqualTo(asked);
  }
}
