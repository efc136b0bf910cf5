package org.sealport.web.faces.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sealport.domain.access.AccessProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.services.access.Reached;
import org.sealport.services.tpm.ObstructedException;
import org.sealport.services.tpm.Preflight;
import org.sealport.web.faces.layout.Preferences;
import org.sealport.web.rest.v1.shared.ProblemTexts;

/** Words and figures in the reader's language, for beans and for pages. */
@Named("words")
@RequestScoped
public class Words {
  private static final String BUNDLES = "org.sealport.web.i18n.";

  private Preferences preferences;

  protected Words() {} // for CDI

  @Inject
  Words(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * @param bundle the feature, for example {@code vm}
   */
  public String text(String bundle, String key, Object... details) {
    var pattern = ResourceBundle.getBundle(BUNDLES + bundle, locale()).getString(key);
    return details.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(details);
  }

  public String problem(SealportException e) {
    if (e instanceof TpmRefusedException refused) {
      return String.join(" ", refused.violations().stream().map(this::violated).toList());
    }
    if (e instanceof ObstructedException refused) {
      return String.join(
          " ",
          refused.obstacles().stream()
              .map(why -> problem(why.problem().name(), why.details()))
              .toList());
    }
    return problems().text(e.problem(), e.details());
  }

  public String problem(String code, List<String> details) {
    return problems().text(code, details.toArray());
  }

  /**
   * What its owner says against the use of a right on something.
   *
   * @param refused as {@link Reached#refuses} tells
   */
  public List<String> tooLow(List<String> refused) {
    return refused.isEmpty()
        ? List.of()
        : List.of(problem(AccessProblem.ACCESS_TOO_LOW.name(), refused));
  }

  /** What an operation does to a VM's TPM. */
  public String consequence(Preflight.Preview vm) {
    var about = vm.copiedFrom() == null ? vm.vm() : vm.copiedFrom();
    return problem("outcome." + vm.outcome(), List.of(about));
  }

  /** What is wrong, by the rule. */
  public String rule(TpmProblem problem) {
    return problems().text(problem.name());
  }

  public String required(Violation violation) {
    return problems().required(violation);
  }

  public String remedy(TpmProblem problem) {
    return problems().remedy(problem);
  }

  /** What an operation will do to a machine's TPM. */
  public String outcome(Preflight.Preview preview) {
    var source = preview.copiedFrom() == null ? preview.vm() : preview.copiedFrom();
    return text("tpm", "outcome." + preview.outcome(), source);
  }

  /** One violated rule in one line. */
  public String violated(Violation violation) {
    return rule(violation.problem()) + " " + remedy(violation.problem());
  }

  /** MiB as people say it. */
  public String size(long mebibytes) {
    var numbers = NumberFormat.getNumberInstance(locale());
    numbers.setMaximumFractionDigits(1);
    if (mebibytes >= 1024 * 1024) return numbers.format(mebibytes / 1024.0 / 1024.0) + " TB";
    if (mebibytes >= 1024) return numbers.format(mebibytes / 1024.0) + " GB";
    return numbers.format(mebibytes) + " MB";
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** A fingerprint in groups of four, as people compare them. */
  public String grouped(String fingerprint) {
    return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
  }

  public Locale locale() {
    return preferences.getLocale();
  }

  private ProblemTexts problems() {
    return ProblemTexts.in(locale());
  }
}
