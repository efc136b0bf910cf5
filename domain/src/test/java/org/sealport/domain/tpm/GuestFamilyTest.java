package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3 for each guest id that vSphere knows ({@code VirtualMachineGuestOsIdentifier}). */
class GuestFamilyTest {
  private static final String WINDOWS_OK =
      """
      windows7Guest windows7_64Guest windows7Server64Guest winLonghornGuest winLonghorn64Guest
      windows8Guest windows8_64Guest windows8Server64Guest windows9Guest windows9_64Guest
      windows9Server64Guest windows11_64Guest windows12_64Guest windows2019srv_64Guest
      windows2019srvNext_64Guest windows2022srvNext_64Guest windowsHyperVGuest
      """;

  private static final String WINDOWS_TOO_OLD =
      """
      win31Guest win95Guest win98Guest winMeGuest winNTGuest win2000ProGuest win2000ServGuest
      win2000AdvServGuest winXPHomeGuest winXPProGuest winXPPro64Guest winNetWebGuest
      winNetStandardGuest winNetEnterpriseGuest winNetDatacenterGuest winNetBusinessGuest
      winNetStandard64Guest winNetEnterprise64Guest winNetDatacenter64Guest winVistaGuest
      winVista64Guest
      """;

  private static final String LINUX =
      """
      almalinux_64Guest amazonlinux2_64Guest amazonlinux3_64Guest asianux3Guest asianux3_64Guest
      asianux4Guest asianux4_64Guest asianux5_64Guest asianux7_64Guest asianux8_64Guest
      asianux9_64Guest centosGuest centos64Guest centos6Guest centos6_64Guest centos7Guest
      centos7_64Guest centos8_64Guest centos9_64Guest coreos64Guest crxPod1Guest crxSys1Guest
      debian4Guest debian4_64Guest debian5Guest debian5_64Guest debian6Guest debian6_64Guest
      debian7Guest debian7_64Guest debian8Guest debian8_64Guest debian9Guest debian9_64Guest
      debian10Guest debian10_64Guest debian11Guest debian11_64Guest debian12Guest debian12_64Guest
      debian13Guest debian13_64Guest fedoraGuest fedora64Guest fusionos_64Guest genericLinuxGuest
      kylinlinux_64Guest mandrakeGuest mandrivaGuest mandriva64Guest miraclelinux_64Guest nld9Guest
      oesGuest opensuseGuest opensuse64Guest oracleLinuxGuest oracleLinux64Guest oracleLinux6Guest
      oracleLinux6_64Guest oracleLinux7Guest oracleLinux7_64Guest oracleLinux8_64Guest
      oracleLinux9_64Guest oracleLinux10_64Guest otherLinuxGuest otherLinux64Guest
      other24xLinuxGuest other24xLinux64Guest other26xLinuxGuest other26xLinux64Guest
      other3xLinuxGuest other3xLinux64Guest other4xLinuxGuest other4xLinux64Guest other5xLinuxGuest
      other5xLinux64Guest other6xLinuxGuest other6xLinux64Guest other7xLinuxGuest
      other7xLinux64Guest pardus_64Guest prolinux_64Guest redhatGuest rhel2Guest rhel3Guest
      rhel3_64Guest rhel4Guest rhel4_64Guest rhel5Guest rhel5_64Guest rhel6Guest rhel6_64Guest
      rhel7Guest rhel7_64Guest rhel8_64Guest rhel9_64Guest rhel10_64Guest rockylinux_64Guest
      sjdsGuest slesGuest sles64Guest sles10Guest sles10_64Guest sles11Guest sles11_64Guest
      sles12Guest sles12_64Guest sles15_64Guest sles16_64Guest suseGuest suse64Guest
      turboLinuxGuest turboLinux64Guest ubuntuGuest ubuntu64Guest vmwarePhoton64Guest
      """;

  private static final String NEITHER =
      """
      darwinGuest darwin64Guest darwin10Guest darwin10_64Guest darwin11Guest darwin11_64Guest
      darwin12_64Guest darwin13_64Guest darwin23_64Guest dosGuest eComStationGuest
      eComStation2Guest freebsdGuest freebsd64Guest freebsd11Guest freebsd11_64Guest
      freebsd12_64Guest freebsd13_64Guest freebsd14_64Guest freebsd15_64Guest netware4Guest
      netware5Guest netware6Guest openServer5Guest openServer6Guest os2Guest otherGuest
      otherGuest64 solaris6Guest solaris9Guest solaris10Guest solaris10_64Guest solaris11_64Guest
      unixWare7Guest vmkernelGuest vmkernel5Guest vmkernel65Guest vmkernel7Guest vmkernel8Guest
      vmkernel9Guest
      """;

  @Test
  void R3_windows7AndServer2008AndLaterCanHaveATpm() {
    assertThat(ids(WINDOWS_OK))
        .allSatisfy(id -> assertThat(GuestFamily.of(id)).as(id).isEqualTo(GuestFamily.WINDOWS));
  }

  @Test
  void R3_windowsBefore7AndServerBefore2008Cannot() {
    assertThat(ids(WINDOWS_TOO_OLD))
        .allSatisfy(id -> assertThat(GuestFamily.of(id)).as(id).isEqualTo(GuestFamily.UNSUPPORTED));
  }

  @Test
  void R3_everyLinuxCanHaveATpm() {
    assertThat(ids(LINUX))
        .allSatisfy(id -> assertThat(GuestFamily.of(id)).as(id).isEqualTo(GuestFamily.LINUX));
  }

  @Test
  void R3_anythingElseCannot() {
    assertThat(ids(NEITHER))
        .allSatisfy(id -> assertThat(GuestFamily.of(id)).as(id).isEqualTo(GuestFamily.UNSUPPORTED));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "WINDOWS11_64GUEST, WINDOWS",
    "Ubuntu64Guest,     LINUX",
    "notAGuestOfOurs,   UNSUPPORTED",
    "myLinuxGuest,      UNSUPPORTED",
    "otherGuestLinux,   UNSUPPORTED"
  })
  void R3_caseDoesNotMatterAndAnUnknownIdIsUnsupported(String id, GuestFamily family) {
    assertThat(GuestFamily.of(id)).isEqualTo(family);
  }

  private static String[] ids(String words) {
    return words.strip().split("\\s+");
  }
}
