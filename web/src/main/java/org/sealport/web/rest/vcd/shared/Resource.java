package org.sealport.web.rest.vcd.shared;

import java.util.ArrayList;
import java.util.List;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** What has an address. */
public abstract class Resource {
  @Field(Kind.ATTRIBUTE)
  public String href;

  @Field(Kind.ATTRIBUTE)
  public String type;

  public List<Extension> vCloudExtension;

  public List<Link> link = new ArrayList<>();

  /**
   * @param mediaType null where clients look for a link without one
   */
  public void link(String rel, String to, String mediaType) {
    link.add(Link.of(rel, to, mediaType));
  }
}
