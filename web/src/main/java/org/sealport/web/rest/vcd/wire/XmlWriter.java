package org.sealport.web.rest.vcd.wire;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in the order of the schema. */
final class XmlWriter {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;
  private final ApiVersion version;

  private XmlWriter(XMLStreamWriter out, ApiVersion version) {
    this.out = out;
    this.version = version;
  }

  static void write(Object document, ApiVersion version, OutputStream to) {
    try {
      var out = FACTORY.createXMLStreamWriter(to, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      new XmlWriter(out, version).root(document);
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write " + document.getClass(), e);
    }
  }

  private void root(Object document) throws XMLStreamException {
    var shape = Shape.of(document.getClass());
    // Version lists are read by clients that expect their namespace to have no prefix.
    var bare = shape.namespace() == Namespace.VERSIONS;
    start(bare ? "" : shape.namespace().prefix(), shape.name(), shape.namespace());
    if (bare) {
      out.writeDefaultNamespace(Namespace.VERSIONS.uri());
    } else {
      for (var namespace : Namespace.values()) {
        if (namespace == Namespace.VCLOUD) {
          out.writeDefaultNamespace(namespace.uri());
          out.writeNamespace(namespace.attributePrefix(), namespace.uri());
        } else if (namespace != Namespace.VERSIONS) {
          out.writeNamespace(namespace.prefix(), namespace.uri());
        }
      }
    }
    content(document, shape, bare);
    out.writeEndElement();
  }

  private void start(String prefix, String name, Namespace namespace) throws XMLStreamException {
    out.writeStartElement(prefix, name, namespace.uri());
  }

  private void content(Object document, Shape shape, boolean bare) throws XMLStreamException {
    for (var part : shape.parts()) {
      var value = written(part, document);
      if (value == null) {
        continue;
      }
      if (part.kind() == Field.Kind.ATTRIBUTE) {
        attribute(part, value);
      } else if (part.kind() == Field.Kind.ATTRIBUTES) {
        for (var entry : ((Map<?, ?>) value).entrySet()) {
          if (entry.getValue() != null) {
            out.writeAttribute((String) entry.getKey(), clean(Values.text(entry.getValue())));
          }
        }
      }
    }
    for (var part : shape.parts()) {
      var value = written(part, document);
      if (value != null) {
        children(part, value, bare);
      }
    }
  }

  private Object written(Shape.Part part, Object document) {
    return version.knows(part.since()) ? part.get(document) : null;
  }

  private void attribute(Shape.Part part, Object value) throws XMLStreamException {
    var text = clean(Values.text(value));
    var namespace = part.attributeNamespace();
    if (namespace.isPresent()) {
      out.writeAttribute(
          namespace.get().attributePrefix(), namespace.get().uri(), part.xmlName(), text);
    } else {
      out.writeAttribute(part.xmlName(), text);
    }
  }

  private void children(Shape.Part part, Object value, boolean bare) throws XMLStreamException {
    switch (part.kind()) {
      case TEXT -> out.writeCharacters(clean(Values.text(value)));
      case ANY -> {
        for (var each : (List<?>) value) {
          any(each);
        }
      }
      case ELEMENT, SECTION -> {
        for (var each : value instanceof List<?> list ? list : List.of(value)) {
          element(part, each, bare);
        }
      }
      default -> {} // attributes are written with the start
    }
  }

  private void element(Shape.Part part, Object value, boolean bare) throws XMLStreamException {
    start(bare ? "" : part.namespace().prefix(), part.xmlName(), part.namespace());
    if (part.isValue()) {
      out.writeCharacters(clean(Values.text(value)));
    } else {
      content(value, Shape.of(value.getClass()), bare);
    }
    out.writeEndElement();
  }

  private void any(Object document) throws XMLStreamException {
    var shape = Shape.of(document.getClass());
    var name = document instanceof SelfNamed named ? named.elementName() : shape.name();
    start(shape.namespace().prefix(), name, shape.namespace());
    content(document, shape, false);
    out.writeEndElement();
  }

  /** What XML cannot hold becomes a question mark: an answer must not fail on an echo. */
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
