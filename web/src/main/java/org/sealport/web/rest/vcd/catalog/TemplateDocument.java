package org.sealport.web.rest.vcd.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vapp.VAppDocument;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** A template. */
@Document(value = "VAppTemplate", media = Media.TEMPLATE)
public class TemplateDocument extends Entity {
  @Field(Kind.ATTRIBUTE)
  public Integer status;

  @Field(Kind.ATTRIBUTE)
  public Boolean ovfDescriptorUploaded;

  @Field(Kind.ATTRIBUTE)
  public Boolean goldMaster = false;

  public Files files;
  public VAppDocument.Owner owner;
  public VmDocument.Children children;

  @Field(Kind.SECTION)
  public VAppDocument.LeaseSettingsSection leaseSettingsSection;

  @Field(Kind.SECTION)
  public VAppDocument.NetworkConfigSection networkConfigSection;

  public Instant dateCreated;
  public Reference defaultStorageProfile;

  /** Whether each instance's TPM is a copy of the template's. */
  @Field(since = ApiVersion.V37_2)
  public Boolean copyTpmOnInstantiate;

  /** What has to be sent, and how much of it has arrived. */
  @Document("Files")
  public static class Files {
    public List<File> file;
  }

  /** One file. */
  @Document("File")
  public static class File extends Entity {
    @Field(Kind.ATTRIBUTE)
    public Long size;

    @Field(Kind.ATTRIBUTE)
    public Long bytesTransferred;
  }
}
