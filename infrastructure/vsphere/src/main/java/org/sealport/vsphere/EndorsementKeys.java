package org.sealport.vsphere;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.VimException;

/**
 * The endorsement keys of a VirtualTPM, from its certificates and its signing requests: either may
 * be missing, and the two lists need not correspond.
 */
final class EndorsementKeys {
  private static final int SEQUENCE = 0x30;

  private EndorsementKeys() {}

  static Set<EndorsementKey> of(Element tpm) {
    var keys = new HashSet<EndorsementKey>();
    for (var certificate : tpm.all("endorsementKeyCertificate")) {
      keys.add(EndorsementKey.of(certificateKey(decoded(certificate))));
    }
    for (var request : tpm.all("endorsementKeyCertificateSigningRequest")) {
      keys.add(EndorsementKey.of(requestKey(decoded(request))));
    }
    return keys;
  }

  private static byte[] decoded(Element element) {
    return Base64.getMimeDecoder().decode(element.text());
  }

  private static PublicKey certificateKey(byte[] der) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(der))
          .getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new VimException("an endorsement key's certificate cannot be read", e);
    }
  }

  /** PKCS #10: a sequence that begins with a sequence of version, subject and public key. */
  private static PublicKey requestKey(byte[] der) {
    var info = inside(inside(ByteBuffer.wrap(der)));
    skip(info);
    skip(info);
    var key = new byte[lengthOfNext(info)];
    info.get(key);
    for (var algorithm : List.of("RSA", "EC")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(key));
      } catch (GeneralSecurityException e) {
        continue; // the key is of the other algorithm
      }
    }
    throw new VimException("an endorsement key's signing request cannot be read");
  }

  private static ByteBuffer inside(ByteBuffer der) {
    if ((der.get(der.position()) & 0xff) != SEQUENCE) {
      throw new VimException("an endorsement key's signing request cannot be read");
    }
    der.get();
    var length = length(der);
    return der.slice(der.position(), Math.min(length, der.remaining()));
  }

  private static void skip(ByteBuffer der) {
    der.position(der.position() + lengthOfNext(der));
  }

  /** With its tag and length. */
  private static int lengthOfNext(ByteBuffer der) {
    var ahead = der.duplicate();
    ahead.get();
    var content = length(ahead);
    return ahead.position() - der.position() + content;
  }

  private static int length(ByteBuffer der) {
    var first = der.get() & 0xff;
    if (first < 0x80) {
      return first;
    }
    var length = 0;
    for (var i = 0; i < (first & 0x7f); i++) {
      length = length << 8 | der.get() & 0xff;
    }
    return length;
  }
}
