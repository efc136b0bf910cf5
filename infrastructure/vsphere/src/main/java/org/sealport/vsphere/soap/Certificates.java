package org.sealport.vsphere.soap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.sealport.services.shared.ServerTrust;

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
    var looking = new Looking();
    try {
      shakeHands(address, timeout, looking.context());
      var found = looking.seen.get();
      return new Found(ServerTrust.thumbprint(found), found);
    } catch (IOException e) {
      throw new VimException("no TLS server at " + address + ": " + e.getMessage(), e);
    }
  }

  /** Whether an authority that the JDK trusts issued it for this host. */
  public static boolean isAuthorized(URI address, Duration timeout) {
    try {
      shakeHands(address, timeout, trusting(null));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void shakeHands(URI address, Duration timeout, SSLContext trust)
      throws IOException {
    var port = address.getPort() < 0 ? 443 : address.getPort();
    var millis = Math.toIntExact(timeout.toMillis());
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(address.getHost(), port), millis);
      plain.setSoTimeout(millis);
      var sockets = trust.getSocketFactory();
      try (var socket = (SSLSocket) sockets.createSocket(plain, address.getHost(), port, true)) {
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
      }
    }
  }

  /**
   * Trusts exactly the certificate with this SHA-256 thumbprint, or with null what the JDK does.
   */
  static SSLContext trusting(String thumbprint) {
    try {
      return thumbprint == null ? SSLContext.getDefault() : ServerTrust.pinned(thumbprint);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static final class Looking extends ServerTrust {
    private final AtomicReference<X509Certificate> seen = new AtomicReference<>();

    @Override
    protected void check(X509Certificate shown) {
      seen.set(shown);
    }
  }
}
