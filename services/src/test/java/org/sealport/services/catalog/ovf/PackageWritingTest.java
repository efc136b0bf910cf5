package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.NewDisk;
import org.sealport.services.catalog.ovf.DescriptorWriter.Disk;
import org.sealport.services.catalog.ovf.DescriptorWriter.Machine;

/** What is written is read again as it was. */
class PackageWritingTest {
  private static final String FORMAT =
      "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized";
  private static final NewDisk DATA = new NewDisk(2048, null, new DiskPlace(DiskBus.NVME, 1, 3));
  private static final Hardware WINDOWS =
      new Hardware("windows11_64Guest", Firmware.EFI, 20, 4, 8192, 0)
          .with(Disks.one(1024).plus(DATA));
  private static final OvfLimits LIMITS = OvfLimits.ofTotal(1L << 30);

  @TempDir Path folder;

  private static OvfDescriptor read(String text) throws IOException {
    return DescriptorReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMITS);
  }

  private static Machine machine(String name, boolean tpm) {
    return new Machine(
        name,
        WINDOWS,
        tpm,
        List.of(
            new Disk(name.length() + "-1", 1L << 30, name.length() + "-1.vmdk", 5, FORMAT),
            new Disk(name.length() + "-2", 2L << 30, null, 0, "")));
  }

  @Test
  void aMachineIsReadAsItWasWritten() throws IOException {
    var descriptor = read(DescriptorWriter.text("t", List.of(machine("a <&> \"b\"", true))));

    var system = descriptor.systems().get(0);
    assertThat(system.name()).isEqualTo("a <&> \"b\"");
    assertThat(system.toHardware(1)).isEqualTo(WINDOWS);
    assertThat(system.tpm()).isTrue();
    assertThat(system.disks()).extracting(OvfDescriptor.Disk::blank).containsExactly(false, true);
    assertThat(descriptor.files()).hasSize(1);
  }

  @Test
  void R35_aMachineIsWrittenWithoutItsTpm() throws IOException {
    var descriptor = read(DescriptorWriter.text("t", List.of(machine("one", false))));

    assertThat(descriptor.hasTpm()).isFalse();
    assertThat(descriptor.systems().get(0).toHardware(1)).isEqualTo(WINDOWS);
  }

  @Test
  void severalMachinesAreACollection() throws IOException {
    var descriptor =
        read(
            DescriptorWriter.text("pay & roll", List.of(machine("a", true), machine("bb", false))));

    assertThat(descriptor.collection()).isTrue();
    assertThat(descriptor.name()).isEqualTo("pay & roll");
    assertThat(descriptor.systems())
        .extracting(OvfDescriptor.VirtualSystem::tpm)
        .containsExactly(true, false);
  }

  @Test
  void anArchiveIsReadAsItWasWritten() throws IOException {
    var descriptor = DescriptorWriter.text("t", List.of(machine("one", true)));
    var out = new ByteArrayOutputStream();
    var ova = new OvaWriter(out);
    add(ova, "t.ovf", descriptor);
    add(ova, "3-1.vmdk", "KDMV!");
    ova.end();

    assertThat(out.size()).isEqualTo(OvaWriter.size(descriptor.length(), 5));
    var read =
        new OvaReader(LIMITS).read(new ByteArrayInputStream(out.toByteArray()), folder, b -> {});
    assertThat(read.descriptor().hasTpm()).isTrue();
    assertThat(Files.readString(folder.resolve("3-1.vmdk"))).isEqualTo("KDMV!");
  }

  private static void add(OvaWriter ova, String name, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    ova.file(name, bytes.length, new ByteArrayInputStream(bytes));
  }
}
