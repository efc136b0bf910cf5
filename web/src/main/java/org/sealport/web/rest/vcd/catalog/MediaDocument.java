package org.sealport.web.rest.vcd.catalog;

import java.time.Instant;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.vapp.VAppDocument;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** The image of a disc, and one that is announced. */
@Document(value = "Media", media = Media.IMAGE)
public class MediaDocument extends Entity {
  @Field(Kind.ATTRIBUTE)
  public Integer status;

  @Field(Kind.ATTRIBUTE)
  public String imageType;

  @Field(Kind.ATTRIBUTE)
  public Long size;

  public TemplateDocument.Files files;
  public VAppDocument.Owner owner;
  public Instant dateCreated;
}
