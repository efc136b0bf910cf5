package org.sealport.web.rest.vcd.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.web.rest.vcd.shared.Reference;

/**
 * What of a filter is said to the database. Whoever asks for a term takes it; what nobody takes is
 * left to be looked at row by row.
 */
final class Narrowing {
  private final List<Fiql.Term> left;
  private boolean exact;

  private Narrowing(List<Fiql.Term> terms, boolean exact) {
    left = terms;
    this.exact = exact;
  }

  static Narrowing of(Fiql.Node filter) {
    var terms = new ArrayList<Fiql.Term>();
    boolean all = collect(filter, terms);
    return new Narrowing(terms, all);
  }

  /** False: parts of it are no terms that must all hold. */
  private static boolean collect(Fiql.Node node, List<Fiql.Term> into) {
    if (node instanceof Fiql.Term term) {
      into.add(term);
      return true;
    }
    if (node instanceof Fiql.All all) {
      boolean every = true;
      for (var part : all.parts()) {
        every &= collect(part, into);
      }
      return every;
    }
    return false;
  }

  /** Whether everything was taken. */
  boolean isExact() {
    return exact && left.isEmpty();
  }

  /** The name that is asked for. A list that looks for parts of names finds others too. */
  String name() {
    exact &= left.stream().noneMatch(term -> term.selector().equals("name"));
    return left.stream()
        .filter(term -> term.selector().equals("name") && term.operator().equals("=="))
        .map(Fiql.Term::value)
        .filter(name -> name.indexOf('*') < 0 && !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The entity that an attribute must name, taken; null for all. */
  UUID entity(String selector) {
    var term = equal(selector);
    var id = term.flatMap(each -> Compared.uuid(each.value())).map(UUID::fromString);
    id.ifPresent(found -> left.remove(term.get()));
    return id.orElse(null);
  }

  /** A flag, taken; null for both. */
  Boolean flag(String selector) {
    var term = equal(selector);
    var flag =
        term.map(Fiql.Term::value)
            .filter(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"))
            .map(Boolean::valueOf);
    flag.ifPresent(found -> left.remove(term.get()));
    return flag.orElse(null);
  }

  /** A word, left where it is. */
  Optional<String> word(String selector) {
    return equal(selector).map(Fiql.Term::value);
  }

  void take(String selector) {
    equal(selector).ifPresent(left::remove);
  }

  private Optional<Fiql.Term> equal(String selector) {
    return left.stream()
        .filter(term -> term.selector().equals(selector) && term.operator().equals("=="))
        .findFirst();
  }

  /** Whether the filter may select anything of this entity. */
  static boolean allows(Fiql.Node filter, String selector, Reference entity) {
    return Fiql.required(filter, selector)
        .map(value -> Compared.holds(entity.href, "==", value))
        .orElse(true);
  }
}
