package org.sealport.web.rest.vcd.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as it was read, of either format. Names are without prefixes and compared without
 * regard to case, because JSON begins them with a small letter.
 */
public final class Tree {
  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Tree> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Tree(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void attribute(String local, String value) {
    attributes.put(local.toLowerCase(java.util.Locale.ROOT), value);
  }

  Tree child(String local) {
    var child = new Tree(local);
    children.add(child);
    return child;
  }

  void append(String more) {
    text.append(more);
  }

  String text() {
    return text.toString();
  }

  Optional<String> attribute(String local) {
    return Optional.ofNullable(attributes.get(local.toLowerCase(java.util.Locale.ROOT)));
  }

  List<Tree> children(String local) {
    return children.stream().filter(child -> child.name.equalsIgnoreCase(local)).toList();
  }
}
