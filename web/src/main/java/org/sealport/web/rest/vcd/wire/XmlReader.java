package org.sealport.web.rest.vcd.wire;

import java.io.InputStream;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML with any prefixes; a document type, and with it every entity, is refused. */
final class XmlReader {
  private static final int MAX_DEPTH = 60;
  private static final XMLInputFactory FACTORY = factory();

  private XmlReader() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static Tree read(InputStream in) {
    try {
      var reader = FACTORY.createXMLStreamReader(in);
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      var where = e.getLocation();
      throw new MalformedException(
          where == null
              ? "not XML"
              : "not XML at line " + where.getLineNumber() + ", column " + where.getColumnNumber(),
          e);
    }
  }

  private static Tree read(XMLStreamReader reader) throws XMLStreamException {
    var open = new ArrayDeque<Tree>();
    Tree root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          var tree =
              open.isEmpty()
                  ? new Tree(reader.getLocalName())
                  : open.peek().child(reader.getLocalName());
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            tree.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          if (open.size() == MAX_DEPTH) {
            throw new MalformedException("nested too deep", null);
          }
          open.push(tree);
          root = root == null ? tree : root;
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.peek().append(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new MalformedException("a document type is not accepted", null);
        default -> {} // comments, instructions and the end say nothing
      }
    }
    return root;
  }
}
