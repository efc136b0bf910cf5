package org.sealport.web.rest.vcd.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sealport.domain.shared.CommonProblem;

/**
 * A filter: {@code selector operator value}, {@code ;} for and, {@code ,} for or, parentheses, and
 * {@code *} in values. It selects among attributes that were read before: nothing of it reaches the
 * database as a statement.
 */
public final class Fiql {
  private static final int MAX_LENGTH = 16_000;
  private static final int MAX_DEPTH = 20;
  private static final Pattern BEGINNING =
      Pattern.compile("([A-Za-z][A-Za-z0-9_:@.%-]*)(==|!=|=gt=|=ge=|=lt=|=le=)");

  private static final Pattern TYPE =
      Pattern.compile("^(STRING|NUMBER|INT|BOOLEAN|BOOL|DATETIME|DATE):");

  /** Whether a row's attributes are selected. */
  public sealed interface Node {
    boolean selects(Map<String, ?> attributes);

    /** Whether a selector begins so. */
    boolean mentions(String beginning);
  }

  record All(List<Node> parts) implements Node {
    @Override
    public boolean selects(Map<String, ?> attributes) {
      return parts.stream().allMatch(part -> part.selects(attributes));
    }

    @Override
    public boolean mentions(String beginning) {
      return parts.stream().anyMatch(part -> part.mentions(beginning));
    }
  }

  record Any(List<Node> parts) implements Node {
    @Override
    public boolean selects(Map<String, ?> attributes) {
      return parts.stream().anyMatch(part -> part.selects(attributes));
    }

    @Override
    public boolean mentions(String beginning) {
      return parts.stream().anyMatch(part -> part.mentions(beginning));
    }
  }

  record Term(String selector, String operator, String value) implements Node {
    @Override
    public boolean selects(Map<String, ?> attributes) {
      var found = attributes.get(selector);
      if (!mentions(MetadataTerms.SELECTOR)) {
        return Compared.holds(found == null ? "" : String.valueOf(found), operator, value);
      }
      // A value of metadata has its type before it; what has none of the key has no value of it.
      return found == null
          ? operator.equals("!=")
          : Compared.holds(String.valueOf(found), operator, TYPE.matcher(value).replaceFirst(""));
    }

    @Override
    public boolean mentions(String beginning) {
      return selector.startsWith(beginning);
    }
  }

  private final String text;
  private final UnaryOperator<String> decode;
  private int at;

  private Fiql(String text, UnaryOperator<String> decode) {
    this.text = text;
    this.decode = decode;
  }

  /**
   * @param text null or empty selects everything
   * @param decode what is done to each selector and value after they were told apart
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  public static Node parse(String text, UnaryOperator<String> decode) {
    if (text == null || text.isBlank()) {
      return new All(List.of());
    }
    if (text.length() > MAX_LENGTH) {
      throw CommonProblem.INVALID_INPUT.with("filter", "too long");
    }
    var parser = new Fiql(text, decode);
    var node = parser.or(0);
    if (parser.at < text.length()) {
      throw parser.wrong();
    }
    return node;
  }

  /** The value that the selector must have for anything to be selected. */
  public static Optional<String> required(Node node, String selector) {
    if (node instanceof Term term) {
      return term.selector().equals(selector) && term.operator().equals("==")
          ? Optional.of(term.value())
          : Optional.empty();
    }
    return node instanceof All all
        ? all.parts().stream().flatMap(part -> required(part, selector).stream()).findFirst()
        : Optional.empty();
  }

  private Node or(int depth) {
    List<Node> parts = new ArrayList<>(List.of(and(depth)));
    while (accept(',')) {
      parts.add(and(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new Any(parts);
  }

  private Node and(int depth) {
    List<Node> parts = new ArrayList<>(List.of(primary(depth)));
    while (accept(';')) {
      parts.add(primary(depth));
    }
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  private Node primary(int depth) {
    if (!accept('(')) {
      return term();
    }
    if (depth == MAX_DEPTH) {
      throw wrong();
    }
    var inner = or(depth + 1);
    if (!accept(')')) {
      throw wrong();
    }
    return inner;
  }

  private Node term() {
    var found = BEGINNING.matcher(text).region(at, text.length());
    if (!found.lookingAt()) {
      throw wrong();
    }
    at = found.end();
    int from = at;
    while (at < text.length() && ";,()".indexOf(text.charAt(at)) < 0) {
      at += text.charAt(at) == '\\' ? 2 : 1; // what follows a backslash separates nothing
    }
    at = Math.min(at, text.length());
    var value = decode.apply(text.substring(from, at)).replaceAll("(?s)\\\\(.)", "$1");
    return new Term(decode.apply(found.group(1)), found.group(2), value);
  }

  private boolean accept(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  private RuntimeException wrong() {
    return CommonProblem.INVALID_INPUT.with("filter", "at character " + (at + 1));
  }
}
