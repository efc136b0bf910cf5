package org.sealport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of the house, by the very configuration that the build uses. */
class NumbersTest {
  private static final Path CONFIGURATION = Path.of("..", "config", "checkstyle.xml");

  @TempDir Path folder;

  @Test
  void aFileHasAtMost400Lines() {
    assertThat(found("class Good {\n" + "\n".repeat(398) + "}\n")).isEmpty();
    assertThat(found("class Bad {\n" + "\n".repeat(399) + "}\n"))
        .containsExactly("FileLengthCheck");
  }

  @Test
  void aMethodHasAtMost40Lines() {
    assertThat(found("class Good { void long40() {\n" + "int a;\n".repeat(38) + "} }\n")).isEmpty();
    assertThat(found("class Bad { void long41() {\n" + "int a;\n".repeat(39) + "} }\n"))
        .containsExactly("MethodLengthCheck");
  }

  @Test
  void aMethodHasAtMostFiveParameters() {
    assertThat(found("class Good { void five(" + parameters(5) + ") {} }\n")).isEmpty();
    assertThat(found("class Bad { void six(" + parameters(6) + ") {} }\n"))
        .containsExactly("ParameterNumberCheck");
  }

  @Test
  void aRecordMayHaveMoreThanFiveParts() {
    assertThat(found("record Row(" + parameters(12) + ") {}\n")).isEmpty();
  }

  @Test
  void importsNameWhatTheyImport() {
    assertThat(found("import java.util.*;\nclass Bad { List<String> all; }\n"))
        .containsExactly("AvoidStarImportCheck");
  }

  @Test
  void nobodyWritesToTheConsole() {
    assertThat(found("class Bad { void talk() { System." + "out.println(1); } }\n"))
        .containsExactly("RegexpCheck");
    assertThat(found("class Bad { void fail(Exception e) { e." + "printStackTrace(); } }\n"))
        .containsExactly("RegexpCheck");
  }

  @Test
  void whatIsCaughtIsNotHidden() {
    assertThat(
            found("class Bad { void hide() { try { run(); } catch (RuntimeException e) { } } }\n"))
        .containsExactly("EmptyCatchBlockCheck");
  }

  @Test
  void aPackageOfTheProductExplainsItself() throws IOException {
    Files.createDirectories(folder.resolve("src/main"));

    assertThat(found("src/main/Good.java", "class Good {}\n")).contains("JavadocPackageCheck");
  }

  private static String parameters(int count) {
    return IntStream.range(0, count).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
  }

  /** The checks that a file in the tests' folder violates. */
  private List<String> found(String source) {
    try {
      Files.createDirectories(folder.resolve("src/test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found("src/test/Example.java", source);
  }

  private List<String> found(String name, String source) {
    try {
      var file = Files.writeString(folder.resolve(name), source);
      var violations = new Violations();
      var checker = new Checker();
      checker.setModuleClassLoader(Checker.class.getClassLoader());
      checker.configure(
          ConfigurationLoader.loadConfiguration(
              CONFIGURATION.toString(), new PropertiesExpander(new Properties())));
      checker.addListener(violations);
      checker.process(List.of(file.toFile()));
      checker.destroy();
      return violations.checks;
    } catch (IOException | CheckstyleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Violations implements AuditListener {
    private final List<String> checks = new ArrayList<>();

    @Override
    public void addError(AuditEvent event) {
      var check = event.getSourceName();
      checks.add(check.substring(check.lastIndexOf('.') + 1));
    }

    @Override
    public void addException(AuditEvent event, Throwable throwable) {
      throw new IllegalStateException(throwable);
    }

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}
  }
}
