package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Namespace;

/** The snapshot, if there is one. */
@Document("SnapshotSection")
public class SnapshotSection extends Resource {
  @Field(namespace = Namespace.OVF)
  public String info = "Snapshot information section";
}
