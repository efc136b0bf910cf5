package org.sealport.domain.tpm;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The guest's family as far as TPMs are concerned (R3), from vSphere's guest id. A static table:
 * the fallback where the vCenter does not tell ({@code guestOSDescriptor.supportsTPM20}).
 */
public enum GuestFamily {
  WINDOWS,
  LINUX,
  /** Anything else, Windows before 7 and Windows Server before 2008 included. */
  UNSUPPORTED;

  private record Row(GuestFamily family, Pattern guestIds) {}

  // spotless:off
  private static final List<Row> TABLE = List.of(
      row(UNSUPPORTED, "win(31|95|98|me|nt|2000|xp|net|vista).*"),
      row(WINDOWS,     "(windows(7|8|9|1[0-9]|20[0-9]{2}|hyperv)|winlonghorn).*"),
      row(LINUX,       "(rhel|redhat|centos|oraclelinux|suse|sles|opensuse|ubuntu|debian|fedora|asianux|miraclelinux|pardus"
                     + "|mandrake|mandriva|turbolinux|nld9|oes|sjds|coreos|vmwarephoton|amazonlinux|rockylinux|almalinux"
                     + "|fusionos|prolinux|kylinlinux|genericlinux|crx).*"),
      row(LINUX,       "other(24|26|3|4|5|6|7)?x?x?(linux).*"));
  // spotless:on

  private static Row row(GuestFamily family, String guestIds) {
    return new Row(family, Pattern.compile(guestIds));
  }

  public static GuestFamily of(String guestId) {
    var id = guestId.toLowerCase(Locale.ROOT);
    return TABLE.stream()
        .filter(row -> row.guestIds().matcher(id).matches())
        .map(Row::family)
        .findFirst()
        .orElse(UNSUPPORTED);
  }
}
