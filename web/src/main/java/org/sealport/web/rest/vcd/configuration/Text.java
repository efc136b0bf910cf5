package org.sealport.web.rest.vcd.configuration;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** What a vApp is for, in a client's words. */
@Document("Description")
public class Text {
  @Field(Kind.TEXT)
  public String value;

  public static Text of(String value) {
    var text = new Text();
    text.value = value;
    return text;
  }
}
