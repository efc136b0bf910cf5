package org.sealport.services.catalog.ovf;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a descriptor's XML into nodes, without ever following what the XML points to. */
final class XmlTree {
  private static final int DEEPEST = 64;
  private static final int MOST_ELEMENTS = 200_000;

  /** The DMTF's namespace of OVF 1 and 2, VMware's of OVF 0.9; ovftool 3.5 at times wrote none. */
  private static final Pattern ENVELOPE =
      Pattern.compile(
          "http://schemas\\.dmtf\\.org/ovf/(1/)?envelope(/\\d+)?"
              + "||http://www\\.vmware\\.com/schema/ovf/(1/)?envelope(/1)?");

  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  private final XMLStreamReader xml;
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private int elements;

  private XmlTree(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The envelope. */
  static XmlNode read(byte[] document) {
    // The JDK's own parser: the server's may know other switches.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      return new XmlTree(factory.createXMLStreamReader(new StringReader(XmlText.of(document))))
          .root();
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      throw OvfException.of(
          OvfProblem.OVF_MALFORMED,
          at == null ? 1 : at.getLineNumber(),
          at == null ? 1 : at.getColumnNumber());
    }
  }

  private XmlNode root() throws XMLStreamException {
    XmlNode root = null;
    for (; xml.hasNext(); xml.next()) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (root == null) {
            requireEnvelope();
          }
          var node = start();
          root = root == null ? node : root;
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        case XMLStreamConstants.DTD -> throw OvfException.of(OvfProblem.OVF_DOCTYPE_REFUSED);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw OvfException.of(OvfProblem.OVF_VALUE_INVALID, "entity", xml.getLocalName());
        default -> {}
      }
    }
    return root;
  }

  private void requireEnvelope() {
    var namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    if (!xml.getLocalName().equals("Envelope") || !ENVELOPE.matcher(namespace).matches()) {
      throw OvfException.of(
          OvfProblem.OVF_NOT_AN_ENVELOPE, "{" + namespace + "}" + xml.getLocalName());
    }
  }

  private XmlNode start() {
    if (open.size() == DEEPEST) {
      throw OvfException.of(OvfProblem.OVF_TOO_COMPLEX, DEEPEST);
    }
    if (++elements > MOST_ELEMENTS) {
      throw OvfException.of(OvfProblem.OVF_TOO_COMPLEX, MOST_ELEMENTS);
    }
    var node = new XmlNode(plainName());
    attributes(node, true);
    attributes(node, false);
    if (!open.isEmpty()) {
      open.peek().append(node);
    }
    open.push(node);
    return node;
  }

  /** OVF's own attributes win over another namespace's of the same name (vcloud:type, vmw:id). */
  private void attributes(XmlNode node, boolean ovf) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var namespace = xml.getAttributeNamespace(i);
      if (ovf == (namespace == null || namespace.isEmpty() || isOvf(namespace))) {
        node.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
  }

  private static boolean isOvf(String namespace) {
    return ENVELOPE.matcher(namespace).matches();
  }

  /** OVF 0.9 says {@code <Section xsi:type="ovf:DiskSection_Type">} for {@code <DiskSection>}. */
  private String plainName() {
    var name = xml.getLocalName();
    var type = xml.getAttributeValue(XSI, "type");
    if (type == null || !(name.equals("Section") || name.equals("Content"))) {
      return name;
    }
    var local = type.substring(type.indexOf(':') + 1);
    return local.endsWith("_Type") ? local.substring(0, local.length() - "_Type".length()) : local;
  }

  private void characters() {
    if (!open.isEmpty() && open.peek().children().isEmpty()) {
      open.peek().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }
}
