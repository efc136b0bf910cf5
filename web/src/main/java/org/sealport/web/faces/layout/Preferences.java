package org.sealport.web.faces.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reader's language and theme: chosen on the page and kept in a cookie, else the browser's. */
@Named
@RequestScoped
public class Preferences {
  static final String LANGUAGE_COOKIE = "sealport-language";
  static final String THEME_COOKIE = "sealport-theme";
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private HttpServletRequest request;

  protected Preferences() {} // for CDI

  @Inject
  Preferences(HttpServletRequest request) {
    this.request = request;
  }

  public Locale getLocale() {
    return cookie(LANGUAGE_COOKIE).flatMap(Preferences::offered).orElseGet(this::asTheBrowserAsks);
  }

  public String getLanguage() {
    return getLocale().getLanguage();
  }

  /** There are two languages, so the switch names the other one. */
  public String getOtherLanguage() {
    return getLocale().equals(Locale.JAPANESE) ? "en" : "ja";
  }

  /** "light" or "dark" when chosen; null lets the style sheet follow the operating system. */
  public String getTheme() {
    return cookie(THEME_COOKIE).filter(List.of("light", "dark")::contains).orElse(null);
  }

  private Locale asTheBrowserAsks() {
    return Collections.list(request.getLocales()).stream()
        .flatMap(l -> offered(l.getLanguage()).stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> offered(String language) {
    return LANGUAGES.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
  }

  private Optional<String> cookie(String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(c -> c.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
