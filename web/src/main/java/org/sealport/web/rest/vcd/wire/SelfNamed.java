package org.sealport.web.rest.vcd.wire;

/** A document whose name depends on what it tells about. */
public interface SelfNamed {
  String elementName();

  /** The discriminator of JSON. */
  String jsonType();
}
