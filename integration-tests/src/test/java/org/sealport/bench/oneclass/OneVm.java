package org.sealport.bench.oneclass;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The whole of the WAR that the portal is compared with: a fixed text as long as one VM. */
@Path("vm")
@Produces(MediaType.APPLICATION_JSON)
public class OneVm {
  private static final String BODY = "{\"name\":\"" + "x".repeat(888) + "\"}";
  private static final ThreadLocal<Connection> CONNECTION = ThreadLocal.withInitial(OneVm::connect);

  @GET
  public String get() {
    return BODY;
  }

  /** What any server has to pay for one VM: the portal's own SQL, a connection for each thread. */
  @GET
  @Path("sql")
  public String sql() throws IOException, SQLException {
    try (var statement = CONNECTION.get().prepareStatement(Sent.LINES.get(0))) {
      for (int i = 1; i < Sent.LINES.size(); i++) {
        var value = Sent.LINES.get(i);
        statement.setObject(i, i == 1 ? value : UUID.fromString(value));
      }
      statement.execute();
      do {
        read(statement);
      } while (statement.getMoreResults());
    }
    return BODY;
  }

  private static void read(PreparedStatement statement) throws SQLException {
    try (var results = statement.getResultSet()) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        for (int column = 1; column <= columns; column++) {
          results.getObject(column);
        }
      }
    }
  }

  /** The text, and its parameters: whom for, then ids. */
  private static final class Sent {
    static final List<String> LINES = lines();

    private static List<String> lines() {
      try {
        return Files.readAllLines(java.nio.file.Path.of(setting("FOLDER"), "one-vm.sql"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static Connection connect() {
    var who = new Properties();
    who.setProperty("user", setting("DB_USER"));
    who.setProperty("password", setting("DB_PASSWORD"));
    try {
      // outside of the WAR, which is to start as one class does; open as long as its connections
      var loader = new URLClassLoader(new URL[] {new File(setting("DRIVER")).toURI().toURL()});
      var driver = loader.loadClass("org.postgresql.Driver").getConstructor().newInstance();
      return ((Driver) driver).connect(setting("DB_URL"), who);
    } catch (IOException | ReflectiveOperationException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String setting(String name) {
    return System.getenv("SEALPORT_BENCH_" + name);
  }
}
