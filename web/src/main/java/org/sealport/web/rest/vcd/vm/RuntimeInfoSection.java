package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Namespace;

/** What is known of the running guest. */
@Document("RuntimeInfoSection")
public class RuntimeInfoSection extends Resource {
  @Field(namespace = Namespace.OVF)
  public String info = "Specifies Runtime info";
}
