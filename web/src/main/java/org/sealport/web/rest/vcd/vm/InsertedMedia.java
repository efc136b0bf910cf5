package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;

/** The image in a VM's drive, as a client says it: recorded, and connected in no vCenter. */
@Document(value = "MediaInsertOrEjectParams", media = InsertedMedia.MEDIA)
public class InsertedMedia {
  public static final String MEDIA = Media.VCLOUD + "mediaInsertOrEjectParams";

  /** Null: the drive is empty. */
  public Reference media;
}
