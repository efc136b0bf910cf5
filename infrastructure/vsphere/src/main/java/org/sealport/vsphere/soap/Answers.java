package org.sealport.vsphere.soap;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads SOAP answers: no document types, no entities, no end of depth. */
final class Answers {
  private static final String SCHEMA_INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
  private static final int DEEPEST = 200;

  private Answers() {}

  /**
   * The response element inside the body.
   *
   * @throws VimFault when the body is a fault
   * @throws VimException when it is no SOAP
   */
  static Element read(byte[] answer) {
    var body =
        parse(answer)
            .find("Body")
            .flatMap(found -> found.children().stream().findFirst())
            .orElseThrow(() -> new VimException("no SOAP body in the answer"));
    if (body.name().equals("Fault")) {
      throw VimFault.ofCall(body);
    }
    return body;
  }

  static Element parse(byte[] xml) {
    try {
      var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
          // what comes before the first element says nothing
        }
        return element(reader, 0);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new VimException("the answer is no XML: " + e.getMessage(), e);
    }
  }

  /** One for each answer: the JDK's factories are not safe to share between threads. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Element element(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new VimException("the answer is nested too deeply");
    }
    var name = reader.getLocalName();
    var type = withoutPrefix(reader.getAttributeValue(SCHEMA_INSTANCE, "type"));
    var refType = refType(reader);
    var text = new StringBuilder();
    List<Element> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
    }
    var own = children.isEmpty() ? text.toString() : "";
    return new Element(name, type, refType, own, children.isEmpty() ? List.of() : children);
  }

  /** A reference's own {@code type} has no namespace, unlike the one of XML Schema. */
  private static String refType(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("type")
          && (namespace == null || namespace.isEmpty())) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  private static String withoutPrefix(String type) {
    return type == null ? null : type.substring(type.indexOf(':') + 1);
  }
}
