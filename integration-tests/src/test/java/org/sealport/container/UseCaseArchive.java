package org.sealport.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal's WAR without its pages, resources and security filter, on a database of its own. */
final class UseCaseArchive {
  private static final File PORTAL = new File("../web/target/sealport.war");

  private UseCaseArchive() {}

  static WebArchive build() throws IOException, SQLException {
    var portal = ShrinkWrap.create(ZipImporter.class).importFrom(PORTAL).as(GenericArchive.class);
    var archive =
        ShrinkWrap.create(WebArchive.class, "use-cases.war")
            .merge(portal, Filters.include("/WEB-INF/lib/(?!primefaces|omnifaces).*\\.jar"))
            .merge(portal, Filters.include("/WEB-INF/(beans|ejb-jar)\\.xml"))
            .addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class))
            .addClasses(UseCaseArchive.class, Cast.class)
            .setWebXML(new StringAsset(webXml(database())));
    return archive.addAsResource(
        new StringAsset(configuration()), "META-INF/microprofile-config.properties");
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** Lives as long as the JVM of the tests. */
  private static String database() throws IOException, SQLException {
    var postgres = EmbeddedPostgres.builder().start();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role sealport login");
      statement.execute("create database sealport owner sealport");
    }
    return postgres.getJdbcUrl("sealport", "sealport");
  }

  private static String webXml(String url) {
    return """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
          <data-source>
            <name>java:app/jdbc/sealport</name>
            <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
            <property><name>url</name><value>%s</value></property>
          </data-source>
        </web-app>
        """
        .formatted(url.replace("&", "&amp;"));
  }

  private static String configuration() throws IOException {
    return """
        sealport.data.dir=%s
        sealport.keycloak.url=http://localhost:1
        sealport.keycloak.admin.client.secret=unused
        """
        .formatted(Files.createTempDirectory("sealport-container"));
  }
}
