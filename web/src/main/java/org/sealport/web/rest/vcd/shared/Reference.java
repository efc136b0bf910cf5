package org.sealport.web.rest.vcd.shared;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** Names another entity. */
@Document("Reference")
public class Reference {
  @Field(Kind.ATTRIBUTE)
  public String href;

  @Field(Kind.ATTRIBUTE)
  public String id;

  @Field(Kind.ATTRIBUTE)
  public String type;

  @Field(Kind.ATTRIBUTE)
  public String name;

  public static Reference of(String href, String id, String type, String name) {
    var reference = new Reference();
    reference.href = href;
    reference.id = id;
    reference.type = type;
    reference.name = name;
    return reference;
  }
}
