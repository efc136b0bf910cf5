package org.sealport.vsphere.soap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A data object to send, or a method with its parameters. Whatever the order in which its elements
 * are set, they are sent in that of the {@link Schema}.
 */
public final class Spec {
  private record Part(int position, String name, Object value) {}

  private final String type;
  private final List<Part> parts = new ArrayList<>();

  private Spec(String type) {
    this.type = type;
  }

  public static Spec of(String type) {
    return new Spec(type);
  }

  /**
   * Adds an element; a list adds several, null none.
   *
   * @param value text, number, truth, {@link MoRef}, {@link Spec}, {@link Text} or a list of them
   */
  public Spec set(String name, Object value) {
    var position = Schema.position(type, name);
    if (value instanceof List<?> several) {
      several.forEach(each -> parts.add(new Part(position, name, each)));
    } else if (value != null) {
      parts.add(new Part(position, name, value));
    }
    return this;
  }

  /** A text where the schema allows any type. */
  public record Text(String value) {}

  public static Spec option(String key, String value) {
    return of("OptionValue").set("key", key).set("value", new Text(value));
  }

  String type() {
    return type;
  }

  void writeTo(XMLStreamWriter xml) throws XMLStreamException {
    var ordered = parts.stream().sorted(Comparator.comparingInt(Part::position)).toList();
    for (var part : ordered) {
      xml.writeStartElement(part.name());
      write(xml, part.value());
      xml.writeEndElement();
    }
  }

  private static void write(XMLStreamWriter xml, Object value) throws XMLStreamException {
    if (value instanceof Spec spec) {
      xml.writeAttribute("xsi:type", spec.type);
      spec.writeTo(xml);
    } else if (value instanceof MoRef ref) {
      xml.writeAttribute("type", ref.type());
      xml.writeCharacters(ref.value());
    } else if (value instanceof Text text) {
      xml.writeAttribute("xsi:type", "xsd:string");
      xml.writeCharacters(text.value());
    } else {
      xml.writeCharacters(String.valueOf(value));
    }
  }
}
