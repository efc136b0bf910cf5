package org.sealport.web.rest.vcd.vdc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sealport.domain.tpm.GuestFamily;
import org.sealport.domain.vm.Hardware;
import org.sealport.web.rest.vcd.vdc.HardwareVersionDocument.Family;
import org.sealport.web.rest.vcd.vdc.HardwareVersionDocument.OperatingSystem;

/**
 * The guests that clients may choose, with vSphere's ids; the rule book tells whether one can have
 * a TPM.
 */
final class GuestSystems {
  private static final int FIRST_WITH_TPM = 14;

  // spotless:off
  private static final List<String> WINDOWS =
      List.of(
          "windows11_64Guest",
          "windows9_64Guest",
          "windows9Guest",
          "windows8_64Guest",
          "windows8Guest",
          "windows7_64Guest",
          "windows7Guest",
          "windows2022srvNext_64Guest",
          "windows2019srvNext_64Guest",
          "windows2019srv_64Guest",
          "windows9Server64Guest",
          "windows8Server64Guest",
          "windows7Server64Guest",
          "winLonghorn64Guest",
          "winNetEnterprise64Guest",
          "winXPPro64Guest");
  private static final List<String> LINUX =
      List.of(
          "ubuntu64Guest",
          "ubuntuGuest",
          "debian12_64Guest",
          "debian11_64Guest",
          "debian10_64Guest",
          "rhel9_64Guest",
          "rhel8_64Guest",
          "rhel7_64Guest",
          "rhel6_64Guest",
          "rhel5_64Guest",
          "rhel4_64Guest",
          "rhel4Guest",
          "centos9_64Guest",
          "centos8_64Guest",
          "centos7_64Guest",
          "centos64Guest",
          "rockylinux_64Guest",
          "almalinux_64Guest",
          "sles15_64Guest",
          "sles12_64Guest",
          "sles11_64Guest",
          "sles10_64Guest",
          "oracleLinux8_64Guest",
          "vmwarePhoton64Guest",
          "other5xLinux64Guest",
          "other4xLinux64Guest",
          "other3xLinux64Guest",
          "otherLinux64Guest",
          "otherLinuxGuest");
  private static final List<String> OTHERS =
      List.of("freebsd14_64Guest", "freebsd13_64Guest", "otherGuest64", "otherGuest");

  // spotless:on

  private GuestSystems() {}

  static List<Family> of(int hardwareVersion) {
    return List.of(
        family(1, "Microsoft Windows", WINDOWS, hardwareVersion),
        family(2, "Linux", LINUX, hardwareVersion),
        family(3, "Other", OTHERS, hardwareVersion));
  }

  private static Family family(int id, String name, List<String> guests, int hardwareVersion) {
    var family = new Family();
    family.name = name;
    family.operatingSystemFamilyId = id;
    family.operatingSystem =
        Stream.iterate(0, i -> i < guests.size(), i -> i + 1)
            .map(i -> system(id * 1000 + i, guests.get(i), hardwareVersion))
            .toList();
    return family;
  }

  private static OperatingSystem system(int id, String guest, int hardwareVersion) {
    var system = new OperatingSystem();
    system.operatingSystemId = id;
    system.name = guest;
    system.internalName = guest;
    system.x64 = guest.toLowerCase(Locale.ROOT).contains("64");
    system.maximumCpuCount = Hardware.MAX_CPUS;
    system.maximumCoresPerSocket = Hardware.MAX_CPUS;
    system.minimumHardwareVersion = Hardware.OLDEST_VERSION;
    var tpm = GuestFamily.of(guest) != GuestFamily.UNSUPPORTED;
    system.recommendedFirmware = tpm ? "efi" : "bios";
    system.supportedFirmware = Arrays.asList("bios", "efi");
    system.supportsTPM = tpm && hardwareVersion >= FIRST_WITH_TPM;
    return system;
  }
}
