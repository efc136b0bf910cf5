package org.sealport.services.catalog.ovf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.shared.SealportException;

/** An OVF package is refused; carries every reason that was found, the first one as its problem. */
public class OvfException extends SealportException {

  /** One reason; the arguments are in the order that {@link OvfProblem} lists. */
  public record Reason(OvfProblem problem, List<String> arguments) implements Serializable {
    private static final int LONGEST_ARGUMENT = 200;

    /** Arguments come from the upload: shortened, and without what could forge lines of a log. */
    public Reason {
      arguments = arguments.stream().map(Reason::printable).toList();
    }

    static Reason of(OvfProblem problem, Object... arguments) {
      var words = new ArrayList<String>();
      for (var argument : arguments) {
        words.add(String.valueOf(argument));
      }
      return new Reason(problem, words);
    }

    private static String printable(String text) {
      var cut = text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) + "…" : text;
      return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "\uFFFD");
    }

    @Override
    public String toString() {
      return problem + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
    }
  }

  private static final long serialVersionUID = 1L;
  private final List<Reason> reasons;

  OvfException(List<Reason> reasons) {
    super(reasons.get(0).problem(), reasons.get(0).arguments().toArray());
    this.reasons = List.copyOf(reasons);
  }

  static OvfException of(OvfProblem problem, Object... arguments) {
    return new OvfException(List.of(Reason.of(problem, arguments)));
  }

  public List<Reason> reasons() {
    return reasons;
  }

  @Override
  public String getMessage() {
    return reasons.stream().map(Reason::toString).collect(Collectors.joining("; "));
  }
}
