package org.sealport.web.rest.vcd.shared;

import java.util.UUID;
import java.util.regex.Pattern;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Ids;

/** The ids of the contract. Clients name one object as URN, bare UUID or address. */
public final class Urn {
  private static final Pattern ID =
      Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/?$");

  private Urn() {}

  public static String of(String kind, Object id) {
    return "urn:vcloud:" + kind + ":" + id;
  }

  /**
   * The UUID at the end of an address, URN or id.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  public static UUID uuid(String named) {
    var found = ID.matcher(named == null ? "" : named.strip());
    if (!found.find()) {
      throw CommonProblem.NOT_FOUND.with(String.valueOf(named));
    }
    return Ids.parse(found.group(1));
  }
}
