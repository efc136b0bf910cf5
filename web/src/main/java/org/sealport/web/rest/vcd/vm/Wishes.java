package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.sealport.domain.tpm.GuestFamily;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.web.rest.vcd.shared.Extension;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** What a client asks a VM to be, in our own words. */
public final class Wishes {
  private Wishes() {}

  /**
   * @param newest the hardware version of a VM that names none
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  public static Hardware hardware(VmDocument vm, int newest) {
    var spec = vm.vmSpecSection;
    if (spec == null) {
      throw INVALID_INPUT.with("VmSpecSection", "");
    }
    var disks = DiskWishes.ofNew(spec);
    return new Hardware(
        spec.osType,
        firmware(spec),
        version(spec, newest),
        Objects.requireNonNullElse(spec.numCpus, 1),
        memory(spec),
        disks.sumMb(),
        Objects.requireNonNullElse(spec.numCoresPerSocket, 1),
        disks);
  }

  /** Null: nothing is said. */
  static Integer cores(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.strip().matches("[0-9]{1,3}")) {
      throw INVALID_INPUT.with("CoresPerSocket", text);
    }
    return Integer.valueOf(text.strip());
  }

  /** What is recommended for the guest, when nothing is said. */
  private static Firmware firmware(VmSpecSection spec) {
    if (spec.firmware == null || spec.firmware.isBlank()) {
      var known = spec.osType == null ? GuestFamily.UNSUPPORTED : GuestFamily.of(spec.osType);
      return known == GuestFamily.UNSUPPORTED ? Firmware.BIOS : Firmware.EFI;
    }
    return firmware(spec.firmware);
  }

  static Firmware firmware(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "efi" -> Firmware.EFI;
      case "bios" -> Firmware.BIOS;
      default -> throw INVALID_INPUT.with("Firmware", text);
    };
  }

  private static int version(VmSpecSection spec, int newest) {
    return spec.hardwareVersion == null || spec.hardwareVersion.value.isBlank()
        ? newest
        : version(spec.hardwareVersion.value);
  }

  static int version(String text) {
    if (!text.strip().matches("vmx-[0-9]{1,2}")) {
      throw INVALID_INPUT.with("HardwareVersion", text);
    }
    return Integer.parseInt(text.strip().substring("vmx-".length()));
  }

  static int memory(VmSpecSection spec) {
    if (spec.memoryResourceMb == null || spec.memoryResourceMb.configured == null) {
      throw INVALID_INPUT.with("MemoryResourceMb", "");
    }
    return Math.toIntExact(Math.min(spec.memoryResourceMb.configured, Integer.MAX_VALUE));
  }

  static String text(String written) {
    return written == null ? "" : written;
  }

  /** The image of a disc that a VM starts from; null: none. */
  static UUID disc(Reference media) {
    return media == null ? null : Urn.uuid(media.href == null ? media.id : media.href);
  }

  /** Whether the VM is to have a TPM. */
  public static boolean tpm(VmDocument vm) {
    return vm.trustedPlatformModule != null
        && Boolean.TRUE.equals(vm.trustedPlatformModule.tpmPresent);
  }

  /**
   * What is to become of a copied TPM; null: nothing is said.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  public static Treatment treatment(List<Extension> extensions) {
    if (extensions == null) {
      return null;
    }
    return extensions.stream()
        .map(extension -> extension.tpmProvisioning)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Wishes::treatment)
        .orElse(null);
  }

  static Treatment treatment(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "copy" -> Treatment.COPY;
      case "replace" -> Treatment.REPLACE;
      default -> throw INVALID_INPUT.with("TpmProvisioning", text);
    };
  }

  /** Nothing said: it stays off. */
  public static boolean isOn(Boolean powerOn) {
    return Boolean.TRUE.equals(powerOn);
  }
}
