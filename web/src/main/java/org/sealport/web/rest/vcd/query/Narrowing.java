package org.sealport.web.rest.vcd.query;

import org.sealport.web.rest.vcd.shared.Reference;

/** What a filter says before anything is read. */
final class Narrowing {
  private Narrowing() {}

  /** The name that the filter asks for, for lists that can look for it; null for all. */
  static String name(Fiql.Node filter) {
    return Fiql.required(filter, "name")
        .filter(name -> name.indexOf('*') < 0 && !name.isEmpty())
        .orElse(null);
  }

  /** Whether the filter may select anything of this entity. */
  static boolean allows(Fiql.Node filter, String selector, Reference entity) {
    return Fiql.required(filter, selector)
        .map(value -> Compared.holds(entity.href, "==", value))
        .orElse(true);
  }
}
