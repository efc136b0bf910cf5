package org.sealport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills one organization up to 1,000 VMs and another up to 50,000. */
final class Seed {
  private Seed() {}

  public static void main(String[] arguments) throws SQLException, IOException {
    try (var connection = Stack.connect()) {
      connection.setAutoCommit(false);
      fill(connection, Stack.SMALL, 1_000);
      fill(connection, Stack.LARGE, 50_000);
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        for (var table : new String[] {"vm", "vapp", "tpm"}) {
          statement.execute("vacuum analyze " + table);
        }
      }
    }
  }

  private static void fill(Connection connection, String organization, int size)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('sealport.tenant', 'provider', true)");
      statement.execute(
          script()
              .replace(":'tenant'", "'" + Stack.id(organization) + "'")
              .replace(":size", String.valueOf(size)));
      drain(statement);
      connection.commit();
    }
  }

  private static void drain(Statement statement) throws SQLException {
    while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
      statement.getWarnings();
    }
  }

  private static String script() throws IOException {
    try (var in = Seed.class.getResourceAsStream("seed.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
