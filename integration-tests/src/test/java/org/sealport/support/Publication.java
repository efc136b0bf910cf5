package org.sealport.support;

import static io.restassured.RestAssured.given;

import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Published catalogs as a subscriber of any make reads them. */
public final class Publication {
  private Publication() {}

  /**
   * @param accept null: whatever it is
   */
  public static Response get(String url, String password, String accept) {
    var config =
        RestAssuredConfig.config().sslConfig(SSLConfig.sslConfig().trustStore(Stack.trust()));
    var request = given().config(config).auth().preemptive().basic("anybody", password);
    return (accept == null ? request : request.header("Accept", accept)).get(url);
  }

  /** SHA-256 of the certificate that the portal shows. */
  public static String thumbprint() {
    var portal = URI.create(Stack.portal());
    try {
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(Stack.trust());
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      try (var socket =
          (SSLSocket) context.getSocketFactory().createSocket(portal.getHost(), portal.getPort())) {
        socket.startHandshake();
        var certificate = socket.getSession().getPeerCertificates()[0];
        var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
