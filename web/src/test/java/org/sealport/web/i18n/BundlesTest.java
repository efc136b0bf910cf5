package org.sealport.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealport.services.tpm.TpmOutcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of the pages: complete in both languages, and nowhere but in the bundles. */
class BundlesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/sealport/web/i18n");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern KEY = Pattern.compile("(\\w+)Text\\['([^']+)'(\\]|\\.concat)");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}']|'[^']*')*}");
  private static final Set<String> SPOKEN_ATTRIBUTES =
      Set.of(
          "title",
          "alt",
          "label",
          "value",
          "header",
          "headerText",
          "placeholder",
          "aria-label",
          "ariaLabel",
          "text",
          "hint",
          "word",
          "term",
          "emptyMessage",
          "itemLabel");

  static Stream<Path> bundles() throws IOException {
    return list(BUNDLES, "_en.properties");
  }

  static Stream<Path> pages() throws IOException {
    return list(PAGES, ".xhtml");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeys(Path english) {
    var japanese = Path.of(english.toString().replace("_en.", "_ja."));
    assertThat(load(japanese).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(load(english).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesFillTheSamePlaces(Path english) {
    var japanese = load(Path.of(english.toString().replace("_en.", "_ja.")));
    var texts = load(english);
    for (var key : texts.stringPropertyNames()) {
      assertThat(places(japanese.getProperty(key)))
          .as(key)
          .isEqualTo(places(texts.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noTextHasAStraightApostropheBecauseMessageFormatSwallowsIt(Path english) {
    assertThat(load(english).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyKeyOfAPageExists(Path page) throws IOException {
    var keys = KEY.matcher(Files.readString(page));
    while (keys.find()) {
      var known = load(BUNDLES.resolve(keys.group(1) + "_en.properties")).stringPropertyNames();
      var key = keys.group(2);
      if (keys.group(3).equals("]")) assertThat(known).as(page.toString()).contains(key);
      else assertThat(known).as(page + ": " + key).anyMatch(k -> k.startsWith(key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeOfATpmHasAWordAndItsConsequence(TpmOutcome outcome) {
    assertThat(load(BUNDLES.resolve("tpm_en.properties")).stringPropertyNames())
        .contains("outcome." + outcome, "outcome." + outcome + ".consequence");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageUsesWhatTheContentPolicyStops(Path page) throws IOException {
    assertThat(Files.readString(page)).doesNotContain("<f:ajax", "<script", "javascript:");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageHasALiteralText(Path page) throws Exception {
    var literals = new ArrayList<String>();
    collect(parse(page).getDocumentElement(), literals);
    assertThat(literals).as(page.toString()).isEmpty();
  }

  private static void collect(Node node, List<String> literals) {
    if (node instanceof Text) addIfSpoken(node.getNodeValue(), literals);
    if (node instanceof Element element) {
      for (var name : SPOKEN_ATTRIBUTES) {
        if (isSpoken(element, name)) addIfSpoken(element.getAttribute(name), literals);
      }
      for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        collect(child, literals);
      }
    }
  }

  /** A parameter's value is data, and a radio's value is what the browser sends. */
  private static boolean isSpoken(Element element, String attribute) {
    return !attribute.equals("value")
        || Set.of("p:commandButton", "p:linkButton", "h:outputText", "p:outputLabel", "h:link")
            .contains(element.getTagName());
  }

  private static void addIfSpoken(String text, List<String> literals) {
    var rest = EXPRESSION.matcher(text).replaceAll("");
    if (rest.codePoints().anyMatch(Character::isLetter)) literals.add(rest.strip());
  }

  private static Set<String> places(String text) {
    var found = new TreeSet<String>();
    var matcher = Pattern.compile("\\{\\w+}").matcher(text);
    while (matcher.find()) found.add(matcher.group());
    return found;
  }

  private static Document parse(Path page) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(page.toFile());
  }

  private static Properties load(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Stream<Path> list(Path folder, String suffix) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList().stream();
    }
  }
}
