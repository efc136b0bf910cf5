package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** The guest's operating system. */
@Document(value = "OperatingSystemSection", namespace = Namespace.OVF)
public class OperatingSystemSection {
  @Field(value = Kind.ATTRIBUTE, name = "id", namespace = Namespace.OVF)
  public Integer id;

  @Field(value = Kind.ATTRIBUTE, name = "osType", namespace = Namespace.VMW)
  public String osType;

  public String info = "Specifies the operating system installed";
  public String description;
}
