package org.sealport.vsphere.soap;

import java.util.Map;
import java.util.Optional;

/** A managed object with the properties that were asked for; those that are not set are missing. */
public record Found(MoRef ref, Map<String, Element> properties) {

  public Optional<Element> find(String path) {
    return Optional.ofNullable(properties.get(path));
  }

  /** Null when it is not set. */
  public String text(String path) {
    return find(path).map(Element::text).orElse(null);
  }
}
