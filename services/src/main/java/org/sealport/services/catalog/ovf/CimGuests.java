package org.sealport.services.catalog.ovf;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * vSphere's guest for CIM's operating system numbers (CIM_OperatingSystem.OSType), for descriptors
 * whose writer was not a VMware tool. CIM stopped at Windows Server 2012 R2: newer systems arrive
 * as "other 64-bit" and are told apart by nothing but VMware's own attribute.
 */
final class CimGuests {
  static final String UNKNOWN = "otherGuest";

  private static final Pattern GUEST_ID = Pattern.compile("[A-Za-z0-9_]{2,60}");
  private static final Map<String, String> TABLE = new HashMap<>();

  // spotless:off
  static {
    row(1, "otherGuest");            row(2, "darwinGuest");           row(12, "os2Guest");
    row(14, "dosGuest");             row(15, "win31Guest");           row(16, "win95Guest");
    row(17, "win98Guest");           row(18, "winNTGuest");           row(21, "netware6Guest");
    row(29, "solaris10Guest");       row(36, "otherLinuxGuest");      row(42, "freebsdGuest");
    row(58, "win2000ServGuest");     row(63, "winMeGuest");           row(67, "winXPProGuest");
    row(69, "winNetStandardGuest");  row(70, "winNetStandard64Guest");row(71, "winXPPro64Guest");
    row(73, "winVistaGuest");        row(74, "winVista64Guest");      row(76, "winLonghornGuest");
    row(77, "winLonghorn64Guest");   row(78, "freebsd64Guest");       row(79, "rhel6Guest");
    row(80, "rhel6_64Guest");        row(81, "solaris10_64Guest");    row(82, "suseGuest");
    row(83, "suse64Guest");          row(84, "slesGuest");            row(85, "sles64Guest");
    row(86, "oesGuest");             row(87, "nld9Guest");            row(88, "sjdsGuest");
    row(89, "mandrivaGuest");        row(90, "mandriva64Guest");      row(91, "turboLinuxGuest");
    row(92, "turboLinux64Guest");    row(93, "ubuntuGuest");          row(94, "ubuntu64Guest");
    row(95, "debian6Guest");         row(96, "debian6_64Guest");      row(97, "other24xLinuxGuest");
    row(98, "other24xLinux64Guest"); row(99, "other26xLinuxGuest");   row(100, "other26xLinux64Guest");
    row(101, "otherLinux64Guest");   row(102, "otherGuest64");        row(103, "windows7Server64Guest");
    row(104, "vmkernel6Guest");      row(105, "windows7_64Guest");    row(106, "centosGuest");
    row(107, "centos64Guest");       row(108, "oracleLinuxGuest");    row(109, "oracleLinux64Guest");
    row(110, "eComStationGuest");    row(111, "windows7Server64Guest");row(112, "windows8Server64Guest");
    row(113, "windows8_64Guest");    row(114, "windows8_64Guest");    row(115, "windows8Server64Guest");
  }
  // spotless:on

  static {
    versions("debian%dGuest", 95, 4, 13);
    versions("debian%d_64Guest", 96, 4, 13);
    versions("rhel%dGuest", 79, 2, 7);
    versions("rhel%d_64Guest", 80, 3, 10);
    versions("centos%dGuest", 106, 6, 7);
    versions("centos%d_64Guest", 107, 6, 9);
    versions("oracleLinux%dGuest", 108, 6, 7);
    versions("oracleLinux%d_64Guest", 109, 6, 10);
    versions("sles%dGuest", 84, 10, 12);
    versions("sles%d_64Guest", 85, 10, 12);
    versions("sles%d_64Guest", 85, 15, 16);
    versions("freebsd%dGuest", 42, 11, 15);
    versions("freebsd%d_64Guest", 78, 11, 15);
    versions("vmkernel%dGuest", 104, 5, 9);
    versions("solaris%dGuest", 29, 6, 10);
    versions("solaris%d_64Guest", 81, 10, 11);
  }

  private CimGuests() {}

  private static void row(int cimId, String guestId) {
    TABLE.put(Integer.toString(cimId), guestId);
  }

  private static void versions(String pattern, int cimId, int first, int last) {
    for (int version = first; version <= last; version++) {
      TABLE.put(cimId + "-" + version, pattern.formatted(version));
    }
  }

  /** VMware's attribute if it is there, else by number and version, else by number. */
  static String guestId(String osType, int cimId, String version) {
    if (GUEST_ID.matcher(osType).matches()) {
      return osType;
    }
    var major = version.split("\\.", 2)[0];
    var byNumber = TABLE.getOrDefault(Integer.toString(cimId), UNKNOWN);
    return TABLE.getOrDefault(cimId + "-" + major, byNumber);
  }
}
