package org.sealport.web.rest.vcd.shared;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** What can be done with a document, and what belongs to it. */
@Document("Link")
public class Link {
  @Field(Kind.ATTRIBUTE)
  public String rel;

  @Field(Kind.ATTRIBUTE)
  public String href;

  @Field(Kind.ATTRIBUTE)
  public String id;

  @Field(Kind.ATTRIBUTE)
  public String type;

  @Field(Kind.ATTRIBUTE)
  public String name;

  /**
   * @param type null where clients look for a link without one
   */
  public static Link of(String rel, String href, String type) {
    var link = new Link();
    link.rel = rel;
    link.href = href;
    link.type = type;
    return link;
  }

  public Link named(String text) {
    name = text;
    return this;
  }
}
