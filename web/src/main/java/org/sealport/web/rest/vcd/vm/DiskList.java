package org.sealport.web.rest.vcd.vm;

import java.util.ArrayList;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Link;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;

/** The disks of a VM and what they hang on, in the words of OVF. */
@Document(value = "RasdItemsList", media = DiskList.MEDIA)
public class DiskList {
  static final String MEDIA = Media.VCLOUD + "rasdItemsList";

  @Field(Field.Kind.ATTRIBUTE)
  public String href;

  public List<Link> link = new ArrayList<>();
  public List<HardwareSection.Item> item = new ArrayList<>();
}
