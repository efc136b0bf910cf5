package org.sealport.services.catalog.ovf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a descriptor. Names are local ones: the namespaces of OVF 0.9 to 2.0 and of CIM
 * differ from tool to tool, the words in them do not.
 */
final class XmlNode {
  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlNode> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlNode(String name) {
    this.name = name;
  }

  void put(String attribute, String value) {
    attributes.putIfAbsent(attribute, value);
  }

  void append(XmlNode child) {
    children.add(child);
  }

  void append(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  String name() {
    return name;
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  String text() {
    return text.toString().strip();
  }

  /** The attribute's value, empty when it is missing. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  List<XmlNode> children() {
    return children;
  }

  Stream<XmlNode> children(String wanted) {
    return children.stream().filter(child -> child.is(wanted));
  }

  Optional<XmlNode> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** The text of a child, empty when there is none. */
  String textOf(String wanted) {
    return child(wanted).map(XmlNode::text).orElse("");
  }
}
