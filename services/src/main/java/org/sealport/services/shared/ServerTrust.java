package org.sealport.services.shared;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trust in a server by the certificate that it shows, and by nothing else. An extended trust
 * manager, so that the JDK leaves the host's name to it too.
 */
public abstract class ServerTrust extends X509ExtendedTrustManager {
  private static final String SHA_256 = "SHA-256";
  private static final int PEM_LINE = 64;

  /** Trusts exactly the certificate with this SHA-256 thumbprint. */
  public static SSLContext pinned(String thumbprint) {
    return ofThumbprint(thumbprint).context();
  }

  static ServerTrust ofThumbprint(String thumbprint) {
    return new Pinned(thumbprint);
  }

  /** SHA-256, upper-case hex with colons. */
  public static String thumbprint(Certificate certificate) {
    return thumbprint(certificate, SHA_256);
  }

  /** Upper-case hex with colons. */
  public static String thumbprint(Certificate certificate, String algorithm) {
    try {
      var digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + algorithm + " of a certificate", e);
    }
  }

  /** As files have it. */
  public static String pem(Certificate certificate) {
    try {
      var lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateException e) {
      throw new IllegalStateException("no encoding of a certificate", e);
    }
  }

  /** Whether two thumbprints are of one certificate: colons and case do not matter. */
  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String thumbprint) {
    return thumbprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws CertificateException the server is not trusted
   */
  protected abstract void check(X509Certificate shown) throws CertificateException;

  public final SSLContext context() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String type)
      throws CertificateException {
    check(chain[0]);
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain[0]);
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain[0]);
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String type)
      throws CertificateException {
    throw new CertificateException("only servers are trusted");
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("only servers are trusted");
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only servers are trusted");
  }

  @Override
  public final X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static final class Pinned extends ServerTrust {
    private final String expected;

    private Pinned(String expected) {
      this.expected = expected;
    }

    @Override
    protected void check(X509Certificate shown) throws CertificateException {
      var found = thumbprint(shown);
      if (!same(found, expected)) {
        throw new CertificateException("the certificate's thumbprint is " + found);
      }
    }
  }
}
