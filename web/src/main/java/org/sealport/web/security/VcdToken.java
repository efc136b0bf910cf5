package org.sealport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.sealport.services.access.Caller;

/**
 * The token of a call of the compatible API, as its clients send it.
 *
 * @param organization which of the token's organizations it is meant for; null: its only one
 */
record VcdToken(String value, String organization) {
  static final String HEADER = "X-VMWARE-VCLOUD-ACCESS-TOKEN";
  private static final String LEGACY_HEADER = "x-vcloud-authorization";
  private static final String BEARER = "bearer ";
  private static final String ORGANIZATION = ";org=";

  static Optional<VcdToken> of(HttpServletRequest request) {
    return bearer(request)
        .or(() -> header(request, HEADER))
        .or(() -> header(request, LEGACY_HEADER))
        .map(VcdToken::parse);
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    return header(request, "Authorization")
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()));
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isBlank());
  }

  static VcdToken parse(String sent) {
    var compact = sent.replace(" ", "");
    int at = compact.toLowerCase(Locale.ROOT).indexOf(ORGANIZATION);
    return at < 0
        ? new VcdToken(compact, null)
        : new VcdToken(
            compact.substring(0, at), alias(compact.substring(at + ORGANIZATION.length())));
  }

  /** Clients name the provider's organization as Cloud Director does. */
  static String alias(String named) {
    return named.equalsIgnoreCase(Caller.PROVIDER_ORGANIZATION)
        ? Caller.PROVIDER_ORGANIZATION
        : named;
  }

  @Override
  public String toString() {
    return "VcdToken[" + organization + "]";
  }
}
