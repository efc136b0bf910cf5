package org.sealport.vsphere.soap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trust in a vCenter's certificate. */
public final class Certificates {
  private Certificates() {}

  /**
   * A certificate as it was found.
   *
   * @param thumbprint SHA-256, upper-case hex with colons
   */
  public record Found(String thumbprint, X509Certificate certificate) {}

  /**
   * Looks at the certificate that a server shows, trusted or not; sends nothing to it.
   *
   * @throws VimException when no server answers there
   */
  public static Found look(URI address, Duration timeout) {
    var seen = new AtomicReference<X509Certificate>();
    var port = address.getPort() < 0 ? 443 : address.getPort();
    var millis = Math.toIntExact(timeout.toMillis());
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(address.getHost(), port), millis);
      plain.setSoTimeout(millis);
      var context = context(new Looking(seen));
      try (var socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
        socket.startHandshake();
      }
      return new Found(thumbprint(seen.get(), "SHA-256"), seen.get());
    } catch (IOException e) {
      throw new VimException("no TLS server at " + address + ": " + e.getMessage(), e);
    }
  }

  /**
   * Trusts exactly the certificate with this SHA-256 thumbprint, or with null what the JDK does.
   */
  static SSLContext trusting(String thumbprint) {
    try {
      return thumbprint == null ? SSLContext.getDefault() : context(new Pinned(thumbprint));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static SSLContext context(TrustManager trust) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  /**
   * @param algorithm SHA-1 is what vSphere's service locators want
   */
  static String thumbprint(Certificate certificate, String algorithm) {
    try {
      var digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + algorithm + " of a certificate", e);
    }
  }

  /** Colons and case do not matter. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String thumbprint) {
    return thumbprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
  }

  /** An extended one, so that the JDK leaves the host's name to it too. */
  private abstract static class Own extends X509ExtendedTrustManager {
    abstract void check(X509Certificate[] chain) throws CertificateException;

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      throw new CertificateException("only servers are trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw new CertificateException("only servers are trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("only servers are trusted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private static final class Pinned extends Own {
    private final String expected;

    private Pinned(String expected) {
      this.expected = expected;
    }

    @Override
    void check(X509Certificate[] chain) throws CertificateException {
      var found = thumbprint(chain[0], "SHA-256");
      if (!same(found, expected)) {
        throw new CertificateException("the certificate's thumbprint is " + found);
      }
    }
  }

  private static final class Looking extends Own {
    private final AtomicReference<X509Certificate> seen;

    private Looking(AtomicReference<X509Certificate> seen) {
      this.seen = seen;
    }

    @Override
    void check(X509Certificate[] chain) {
      seen.set(chain[0]);
    }
  }
}
