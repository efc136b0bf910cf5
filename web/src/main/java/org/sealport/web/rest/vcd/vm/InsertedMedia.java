package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;

/** The image that is to go into a VM's drive, or out of it. */
@Document(value = "MediaInsertOrEjectParams", media = InsertedMedia.MEDIA)
public class InsertedMedia {
  public static final String MEDIA = Media.VCLOUD + "mediaInsertOrEjectParams";

  public Reference media;
}
