package org.sealport.web.rest.v1.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.Violation;

/** The words for every problem, in English and Japanese. */
public final class ProblemTexts {
  static final String BUNDLE = "org.sealport.web.i18n.problems";
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  private ProblemTexts(Locale locale) {
    this.locale = locale;
  }

  public static ProblemTexts in(Locale locale) {
    return new ProblemTexts(locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH);
  }

  /**
   * @param acceptLanguage the header; null or nonsense means English
   */
  static ProblemTexts asAsked(String acceptLanguage) {
    if (acceptLanguage == null) {
      return in(Locale.ENGLISH);
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
      return in(found == null ? Locale.ENGLISH : found);
    } catch (IllegalArgumentException e) {
      return in(Locale.ENGLISH);
    }
  }

  /** What went wrong; details fill the text's places. */
  public String text(Problem problem, List<?> details) {
    return text(problem.name(), details.stream().map(String::valueOf).toArray());
  }

  /** What the rule asks for, in words. */
  public String required(Violation violation) {
    return text(violation.problem().name() + ".required", violation.required());
  }

  /** What the tenant or the provider can do about it. */
  public String remedy(TpmProblem problem) {
    return text(problem.name() + ".remedy");
  }

  public String text(String key, Object... details) {
    return new MessageFormat(pattern(key), locale).format(details);
  }

  /** A text that is missing must not turn a refusal into a failure; a test finds it. */
  private String pattern(String key) {
    var texts =
        ResourceBundle.getBundle(BUNDLE, locale, ProblemTexts.class.getClassLoader(), NO_FALLBACK);
    return texts.containsKey(key) ? texts.getString(key) : key;
  }
}
