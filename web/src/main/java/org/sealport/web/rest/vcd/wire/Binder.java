package org.sealport.web.rest.vcd.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a document of what was read. What the document does not know is ignored, as clients expect.
 */
final class Binder {
  private final ApiVersion version;

  Binder(ApiVersion version) {
    this.version = version;
  }

  Object bind(Class<?> type, Tree tree) {
    var shape = Shape.of(type);
    var document = shape.instance();
    for (var part : shape.parts()) {
      var value = value(part, tree);
      if (value != null) {
        requireKnown(part);
        part.set(document, value);
      }
    }
    return document;
  }

  private Object value(Shape.Part part, Tree tree) {
    return switch (part.kind()) {
      case TEXT -> tree.text();
      case ATTRIBUTE -> attribute(part, tree);
      case ELEMENT, SECTION -> elements(part, tree);
      case ANY, ATTRIBUTES -> null; // only answers have them
    };
  }

  private static Object attribute(Shape.Part part, Tree tree) {
    return tree.attribute(part.xmlName())
        .or(() -> tree.children(part.xmlName()).stream().findFirst().map(Tree::text))
        .map(text -> Values.parse(part.item(), part.xmlName(), text))
        .orElse(null);
  }

  private Object elements(Shape.Part part, Tree tree) {
    var found = tree.children(part.xmlName());
    if (found.isEmpty()) {
      return null;
    }
    if (!part.isList()) {
      return one(part, found.get(0));
    }
    List<Object> all = new ArrayList<>();
    found.forEach(each -> all.add(one(part, each)));
    return all;
  }

  private Object one(Shape.Part part, Tree tree) {
    return part.isValue()
        ? Values.parse(part.item(), part.xmlName(), tree.text())
        : bind(part.item(), tree);
  }

  private void requireKnown(Shape.Part part) {
    if (!version.knows(part.since())) {
      throw new MalformedException(
          part.xmlName() + " is known from version " + part.since().number() + " on", null);
    }
  }
}
