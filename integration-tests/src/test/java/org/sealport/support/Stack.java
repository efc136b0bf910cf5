package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running instance that {@code ./sealport test} started, by the settings it exported. */
public final class Stack {
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);
  private static final String AUTHORITY = "sealport";

  private Stack() {}

  public static String portal() {
    return setting("SEALPORT_TEST_URL");
  }

  public static String http() {
    return setting("SEALPORT_TEST_HTTP_URL");
  }

  public static String issuer() {
    return setting("SEALPORT_TEST_ISSUER");
  }

  public static Path home() {
    return Path.of(setting("SEALPORT_TEST_HOME"));
  }

  public static Path chromium() {
    return Path.of(setting("SEALPORT_TEST_CHROMIUM"));
  }

  /** The certificate of the demo's own authority. */
  public static Path certificateAuthority() {
    return Path.of(setting("SEALPORT_TEST_CA"));
  }

  private static String setting(String name) {
    return Optional.ofNullable(System.getenv(name))
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name + " is not set: run these tests by ./sealport test"));
  }

  /** The public key of the demo's own certificate authority, as Chromium is told whom to trust. */
  static String keyOfCertificateAuthority() {
    try {
      var key = trust().getCertificate(AUTHORITY).getPublicKey().getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Trusts the demo's own certificate authority, and nothing else. */
  public static KeyStore trust() {
    try (var in = Files.newInputStream(certificateAuthority())) {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          AUTHORITY, CertificateFactory.getInstance("X.509").generateCertificate(in));
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no certificate authority of the demo", e);
    }
  }

  /** The application's database, seen as the provider sees it. */
  public static Connection database() throws SQLException {
    var connection =
        DriverManager.getConnection(
            setting("SEALPORT_TEST_DB_URL"),
            setting("SEALPORT_TEST_DB_USER"),
            setting("SEALPORT_TEST_DB_PASSWORD"));
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('sealport.tenant', 'provider', false)");
    }
    return connection;
  }

  /** The portal's process, as {@code ./sealport up} recorded it. */
  public static ProcessHandle portalProcess() {
    try {
      var recorded = Files.readString(home().resolve("run/portal.pid")).strip();
      return ProcessHandle.of(Long.parseLong(recorded.split("\\s+")[0])).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("no portal was started", e);
    }
  }

  /** Runs the command line on this instance; it must succeed. */
  public static void sealport(String... arguments) {
    sealport(Map.of(), arguments);
  }

  /** Runs the command line with other settings; it must succeed. */
  public static void sealport(Map<String, String> settings, String... arguments) {
    var command = new java.util.ArrayList<>(List.of(setting("SEALPORT_TEST_COMMAND")));
    command.addAll(List.of(arguments));
    try {
      var log = Files.createTempFile("sealport", ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(settings);
      var process = builder.start();
      assertThat(process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS))
          .as("%s ends", command)
          .isTrue();
      assertThat(process.exitValue()).as("%s: %s", command, Files.readString(log)).isZero();
    } catch (IOException e) {
      throw new IllegalStateException(command + " cannot run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static URI uri(String path) {
    return URI.create(portal() + path);
  }
}
