package org.sealport.services.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class ServerTrustTest {
  private final X509Certificate[] known = someOfThisJava();

  private static X509Certificate[] someOfThisJava() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate[] chain(X509Certificate shown) {
    return new X509Certificate[] {shown};
  }

  @Test
  void exactlyTheNamedCertificateIsTrustedHoweverItsThumbprintIsWritten() {
    var written = ServerTrust.thumbprint(known[0]);

    for (var thumbprint :
        new String[] {written, " " + written.replace(":", "").toLowerCase(Locale.ROOT)}) {
      var trust = ServerTrust.ofThumbprint(thumbprint);
      assertThatCode(() -> trust.checkServerTrusted(chain(known[0]), "EC"))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> trust.checkServerTrusted(chain(known[1]), "EC"))
          .isInstanceOf(CertificateException.class)
          .hasMessageContaining(ServerTrust.thumbprint(known[1]));
    }
  }

  @Test
  void noClientIsTrusted() {
    var trust = ServerTrust.ofThumbprint(ServerTrust.thumbprint(known[0]));

    assertThatThrownBy(() -> trust.checkClientTrusted(chain(known[0]), "EC"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void aThumbprintIsUpperCaseWithColons() {
    assertThat(ServerTrust.thumbprint(known[0])).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    assertThat(ServerTrust.thumbprint(known[0], "SHA-1")).matches("([0-9A-F]{2}:){19}[0-9A-F]{2}");
  }
}
