package org.sealport.web.security;

import org.sealport.domain.shared.Sha256;

/** What is remembered of a token in its place: nobody signs in with it. */
final class TokenDigest {
  private TokenDigest() {}

  static String of(String token) {
    return Sha256.of(token);
  }
}
