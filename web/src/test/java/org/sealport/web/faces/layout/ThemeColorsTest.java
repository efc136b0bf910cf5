package org.sealport.web.faces.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeColorsTest {
  @Test
  void everyOpaqueColorOfPrimeFacesThemeBecomesAToken() throws IOException {
    assertThat(ThemeColors.toTokens(saga()))
        .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b(?=[;}\\s!])");
  }

  @Test
  void everyTokenTheThemeAsksForIsDefined() throws IOException {
    var tokens = Files.readString(Path.of("src/main/webapp/resources/sealport/tokens.css"));
    var asked = new TreeSet<String>();
    var found =
        Pattern.compile("var\\((--[a-z0-9-]+)\\)")
            .matcher(
                ThemeColors.toTokens(
                    "#495057 #2196f3 #dee2e6 #d32f2f #fbc02d #689f38 #0288d1 #607d8b #e3f2fd"));
    while (found.find()) asked.add(found.group(1));
    assertThat(asked).hasSize(9).allSatisfy(token -> assertThat(tokens).contains(token + ":"));
  }

  @Test
  void whiteIsASurfaceBehindTextAndInkOnColor() {
    assertThat(ThemeColors.toTokens("a{color:#fff;background-color:#fff;border-color:#ffffff}"))
        .isEqualTo(
            "a{color:var(--on-accent);background-color:var(--surface);border-color:var(--surface)}");
  }

  private static String saga() throws IOException {
    try (var in =
        ThemeColors.class.getResourceAsStream(
            "/META-INF/resources/primefaces-saga-blue/theme.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
