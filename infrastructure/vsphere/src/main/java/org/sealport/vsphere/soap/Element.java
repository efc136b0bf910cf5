package org.sealport.vsphere.soap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of an answer. What the reader does not ask for is simply never looked at, so that a newer
 * vCenter may say more.
 *
 * @param type the type that the element states (xsi:type) without prefix; null: none
 * @param refType the type of a managed object reference; null: it is none
 */
public record Element(
    String name, String type, String refType, String text, List<Element> children) {

  public Optional<Element> find(String child) {
    return children.stream().filter(each -> each.name.equals(child)).findFirst();
  }

  /** Walks down; empty as soon as one is missing. */
  public Optional<Element> find(String child, String... below) {
    var found = find(child);
    for (var name : below) {
      found = found.flatMap(each -> each.find(name));
    }
    return found;
  }

  public List<Element> all(String child) {
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  /**
   * @throws VimException when the answer lacks it
   */
  public Element get(String child) {
    return find(child).orElseThrow(() -> new VimException(name + " lacks " + child));
  }

  /** The text of a child; null without it. */
  public String text(String child) {
    return find(child).map(Element::text).orElse(null);
  }

  public boolean isTrue(String child) {
    return "true".equals(text(child)) || "1".equals(text(child));
  }

  public boolean is(String stated) {
    return stated.equals(type);
  }

  public MoRef ref() {
    return new MoRef(refType, text);
  }

  /** This element and all below it. */
  Stream<Element> deep() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::deep));
  }
}
