package org.sealport.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The running instance, as the environment names it. */
final class Stack {
  static final String SMALL = "globex";
  static final String LARGE = "acme";

  private final Map<String, Line> lines = new HashMap<>();

  static String setting(String name) {
    var value = System.getenv("SEALPORT_BENCH_" + name);
    if (value == null) {
      throw new IllegalStateException(
          "SEALPORT_BENCH_" + name + " is not set; run ./sealport bench");
    }
    return value;
  }

  static boolean quick() {
    return setting("QUICK").equals("yes");
  }

  static Path folder() {
    return Path.of(setting("FOLDER"));
  }

  /** As the portal's own role, so that row-level security holds. */
  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        setting("DB_URL"), setting("DB_USER"), setting("DB_PASSWORD"));
  }

  /** The organization's id; fixed in the demo realm. */
  static String id(String organization) {
    return "a0000000-0000-4000-8000-00000000000" + (organization.equals(LARGE) ? 2 : 3);
  }

  static String token(String organization) {
    return setting("TOKEN_" + organization.toUpperCase(java.util.Locale.ROOT));
  }

  static String api(String path) {
    return setting("HTTP_URL") + "/sealport/v1/" + path;
  }

  /**
   * The whole answer of the native API, over a connection that is kept.
   *
   * @throws IllegalStateException for any other answer than 200
   */
  String get(String organization, String path) throws IOException {
    var url = URI.create(api(path));
    return lines
        .computeIfAbsent(organization, known -> new Line(url.getHost(), url.getPort()))
        .get(url.getRawPath() + "?" + url.getRawQuery(), token(organization));
  }
}
