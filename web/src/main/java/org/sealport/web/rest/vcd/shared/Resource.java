package org.sealport.web.rest.vcd.shared;

import java.util.ArrayList;
import java.util.List;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** What has an address. */
public abstract class Resource {
  @Field(Kind.ATTRIBUTE)
  public String href;

  @Field(Kind.ATTRIBUTE)
  public String type;

  @Field(namespace = Namespace.VCLOUD)
  public List<Extension> vCloudExtension;

  @Field(namespace = Namespace.VCLOUD)
  public List<Link> link = new ArrayList<>();

  /**
   * @param mediaType null where clients look for a link without one
   */
  public void link(String rel, String to, String mediaType) {
    link.add(Link.of(rel, to, mediaType));
  }
}
