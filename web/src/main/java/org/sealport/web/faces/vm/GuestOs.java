package org.sealport.web.faces.vm;

import java.util.Arrays;
import java.util.List;

/**
 * Names of guest operating systems for vSphere's guest ids. Names are the makers' own, the same in
 * every language.
 */
public enum GuestOs {
  // spotless:off
  WINDOWS_11       ("windows11_64Guest",            "Windows 11"),
  WINDOWS_10       ("windows9_64Guest",             "Windows 10"),
  WINDOWS_12_SERVER("windows2022srvNext_64Guest",   "Windows Server 2025"),
  WINDOWS_2022     ("windows2019srvNext_64Guest",   "Windows Server 2022"),
  WINDOWS_2019     ("windows2019srv_64Guest",       "Windows Server 2019"),
  WINDOWS_2016     ("windows9Server64Guest",        "Windows Server 2016"),
  WINDOWS_2012     ("windows8Server64Guest",        "Windows Server 2012"),
  WINDOWS_2008_R2  ("windows7Server64Guest",        "Windows Server 2008 R2"),
  WINDOWS_2003     ("winNetEnterprise64Guest",      "Windows Server 2003"),
  WINDOWS_XP       ("winXPPro64Guest",              "Windows XP"),
  UBUNTU           ("ubuntu64Guest",                "Ubuntu Linux (64-bit)"),
  DEBIAN_12        ("debian12_64Guest",             "Debian GNU/Linux 12"),
  RHEL_9           ("rhel9_64Guest",                "Red Hat Enterprise Linux 9"),
  RHEL_8           ("rhel8_64Guest",                "Red Hat Enterprise Linux 8"),
  CENTOS_7         ("centos7_64Guest",              "CentOS 7"),
  CENTOS_9         ("centos9_64Guest",              "CentOS Stream 9"),
  SLES_15          ("sles15_64Guest",               "SUSE Linux Enterprise 15"),
  ROCKY            ("rockylinux_64Guest",           "Rocky Linux"),
  PHOTON           ("vmwarePhoton64Guest",          "VMware Photon OS"),
  LINUX_OTHER      ("other5xLinux64Guest",          "Other Linux 5.x (64-bit)"),
  FREEBSD_14       ("freebsd14_64Guest",            "FreeBSD 14"),
  OTHER            ("otherGuest64",                 "Other (64-bit)");
  // spotless:on

  private final String guestId;
  private final String label;

  GuestOs(String guestId, String label) {
    this.guestId = guestId;
    this.label = label;
  }

  public String getGuestId() {
    return guestId;
  }

  public String getLabel() {
    return label;
  }

  public static List<GuestOs> all() {
    return List.of(values());
  }

  /** The id itself when its name is not known here. */
  public static String label(String guestId) {
    return Arrays.stream(values())
        .filter(os -> os.guestId.equals(guestId))
        .map(GuestOs::getLabel)
        .findFirst()
        .orElse(guestId);
  }
}
