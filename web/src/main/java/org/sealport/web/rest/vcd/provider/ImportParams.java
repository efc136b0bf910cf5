package org.sealport.web.rest.vcd.provider;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** VMs of a vCenter that the provider gives to an organization, as clients say it. */
final class ImportParams {
  private ImportParams() {}

  /** What every request has. */
  public abstract static class Params {
    @Field(Kind.ATTRIBUTE)
    public String name;

    /** The VM itself becomes the organization's; otherwise a copy of it does. */
    @Field(Kind.ATTRIBUTE)
    public Boolean sourceMove;

    public String vmName;
    public String vmMoRef;
    public Reference vdc;
  }

  /** A vApp of one VM. */
  @Document(value = "ImportVmAsVAppParams", namespace = Namespace.EXTENSION)
  public static class AsVApp extends Params {}

  /** A VM of its own. */
  @Document(value = "ImportVmParams", namespace = Namespace.EXTENSION)
  public static class Alone extends Params {}

  /** A template. */
  @Document(value = "ImportVmAsVAppTemplateParams", namespace = Namespace.EXTENSION)
  public static class AsTemplate extends Params {
    public Reference catalog;
  }

  /** One more VM of a vApp. */
  @Document(value = "ImportVmIntoExistingVAppParams", namespace = Namespace.EXTENSION)
  public static class IntoVApp extends Params {
    public Reference vApp;
  }

  /** VMs that can be imported. */
  @Document(
      value = "VmObjectRefsList",
      media = Media.ADMIN + "vmsObjectRefsList",
      namespace = Namespace.EXTENSION)
  public static class Candidates extends Entity {
    @Field(Kind.ATTRIBUTE)
    public Integer page;

    @Field(Kind.ATTRIBUTE)
    public Integer pageSize;

    @Field(Kind.ATTRIBUTE)
    public Long total;

    public List<Candidate> vmObjectRef;
  }

  /** One of them. */
  @Document(value = "VmObjectRef", namespace = Namespace.EXTENSION)
  public static class Candidate {
    @Field(Kind.ATTRIBUTE)
    public String name;

    public Reference vimServerRef;
    public String moRef;
    public String vimObjectType = "VIRTUAL_MACHINE";
  }
}
