package org.sealport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings in the README, against the settings that the code reads. */
class ConfigurationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern READ =
      Pattern.compile(
          "(?:name = |getValue\\(|getOptionalValue\\(|\\(config, |\\(\\s*)\"(sealport\\.[a-z.]+)\"|\\$\\{MPCONFIG=(sealport\\.[a-z.]+)}");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(SEALPORT_[A-Z_]+)` \\|");

  @Test
  void theReadmeNamesExactlyTheSettingsThatAreRead() throws IOException {
    var read = new TreeSet<String>();
    for (var module : new String[] {"domain", "services", "persistence", "infrastructure", "web"}) {
      try (var files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().matches(".*/src/main/.*(\\.java|web\\.xml)"))
            .flatMap(file -> found(READ, file))
            .map(key -> key.replace('.', '_').toUpperCase(Locale.ROOT))
            .forEach(read::add);
      }
    }

    assertThat(documented()).isEqualTo(read);
  }

  @Test
  void noSettingIsReadFromTheEnvironmentAlone() throws IOException {
    assertThat(Files.readString(ROOT.resolve("web/src/main/webapp/WEB-INF/web.xml")))
        .doesNotContain("${ENV=");
  }

  private static Set<String> documented() {
    var found = new TreeSet<String>();
    found(ROW, ROOT.resolve("README.md")).forEach(found::add);
    return found;
  }

  private static Stream<String> found(Pattern pattern, Path file) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .map(
              match ->
                  match.groupCount() > 1 && match.group(1) == null
                      ? match.group(2)
                      : match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
