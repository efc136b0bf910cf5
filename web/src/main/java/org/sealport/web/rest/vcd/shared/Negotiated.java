package org.sealport.web.rest.vcd.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Format;

/** Format and version that an answer has. */
public record Negotiated(Format format, ApiVersion version) {
  private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*\"?([^;,\\s\"]*)");

  /**
   * Looks at all Accept headers at once: clients send several, some of which are no media types.
   *
   * @throws org.sealport.domain.shared.SealportException API_VERSION_UNSUPPORTED
   */
  public static Negotiated of(Collection<String> accept) {
    var all = String.join(",", accept).toLowerCase(Locale.ROOT);
    var format = all.contains("json") && !all.contains("xml") ? Format.JSON : Format.XML;
    return new Negotiated(format, version(all));
  }

  private static ApiVersion version(String accept) {
    var asked = VERSION.matcher(accept);
    String refused = null;
    while (asked.find()) {
      var number = asked.group(1);
      if (!number.isEmpty()) {
        var known = ApiVersion.answering(number);
        if (known.isPresent()) {
          return known.get();
        }
        refused = number;
      }
    }
    if (refused != null) {
      throw ProtocolProblem.API_VERSION_UNSUPPORTED.with(refused, ApiVersion.NEWEST.number());
    }
    return ApiVersion.NEWEST;
  }
}
