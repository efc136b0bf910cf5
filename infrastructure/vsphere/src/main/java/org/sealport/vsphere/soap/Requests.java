package org.sealport.vsphere.soap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** Writes SOAP requests. */
final class Requests {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private Requests() {}

  static byte[] write(MoRef target, Spec method) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("soapenv:Envelope");
      xml.writeAttribute("xmlns:soapenv", SOAP);
      xml.writeAttribute("xmlns:xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
      xml.writeAttribute("xmlns:xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
      xml.writeStartElement("soapenv:Body");
      xml.writeStartElement(method.type());
      xml.writeAttribute("xmlns", "urn:vim25");
      xml.writeStartElement("_this");
      xml.writeAttribute("type", target.type());
      xml.writeCharacters(target.value());
      xml.writeEndElement();
      method.writeTo(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a request cannot be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
