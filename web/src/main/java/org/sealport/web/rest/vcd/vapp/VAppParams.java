package org.sealport.web.rest.vcd.vapp;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Extension;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vm.GuestCustomizationSection;
import org.sealport.web.rest.vcd.vm.NetworkConnectionSection;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** What clients ask for when VMs and vApps are made. */
public final class VAppParams {
  private VAppParams() {}

  /** What every request has. */
  public abstract static class Params {
    @Field(Kind.ATTRIBUTE)
    public String name;

    public List<Extension> vCloudExtension;
    public String description;
  }

  /** What every request for a vApp has. */
  public abstract static class Creation extends Params {
    @Field(Kind.ATTRIBUTE)
    public Boolean deploy;

    @Field(Kind.ATTRIBUTE)
    public Boolean powerOn;

    public InstantiationParams instantiationParams;
  }

  /** Sections that the new one gets. */
  @Document("InstantiationParams")
  public static class InstantiationParams {
    @Field(Kind.SECTION)
    public NetworkConnectionSection networkConnectionSection;

    @Field(Kind.SECTION)
    public GuestCustomizationSection guestCustomizationSection;

    @Field(Kind.SECTION)
    public VAppDocument.NetworkConfigSection networkConfigSection;
  }

  /** A VM or template's VM that is copied or moved. */
  @Document("SourcedItem")
  public static class SourcedItem {
    @Field(Kind.ATTRIBUTE)
    public Boolean sourceDelete;

    public List<Extension> vCloudExtension;
    public Reference source;
    public VmGeneralParams vmGeneralParams;
    public InstantiationParams instantiationParams;
    public InstantiationParams vmTemplateInstantiationParams;
    public Reference storageProfile;
  }

  /** Clients say the name in either place. */
  public static String name(SourcedItem item) {
    return item.vmGeneralParams != null && item.vmGeneralParams.name != null
        ? item.vmGeneralParams.name
        : item.source.name;
  }

  /** What the new VM is called. */
  @Document("VmGeneralParams")
  public static class VmGeneralParams {
    public String name;
    public String description;
    public Boolean needsCustomization;
  }

  /** A vApp from a template. */
  @Document("InstantiateVAppTemplateParams")
  public static class Instantiate extends Creation {
    public Reference source;
    public Boolean isSourceDelete;
    public List<SourcedItem> sourcedItem;
    public Boolean allEULAsAccepted;
  }

  /** A vApp from a vApp. */
  @Document("CloneVAppParams")
  public static class Clone extends Creation {
    public Reference source;
    public Boolean isSourceDelete;
    public List<SourcedItem> sourcedItem;
  }

  /** A vApp to another VDC. */
  @Document("MoveVAppParams")
  public static class Move extends Params {
    public Reference source;
  }

  /** VMs to make. */
  public abstract static class Members extends Creation {
    public List<SourcedItem> sourcedItem;
    public List<VmDocument> createItem;
  }

  /** A vApp of VMs. */
  @Document("ComposeVAppParams")
  public static class Compose extends Members {
    public Boolean allEULAsAccepted;
  }

  /** Changes of a vApp's VMs. */
  @Document("RecomposeVAppParams")
  public static class Recompose extends Members {
    public List<Reference> deleteItem;
    public List<VmDocument> reconfigureItem;
    public Boolean allEULAsAccepted;
  }

  /** A template from a vApp. */
  @Document("CaptureVAppParams")
  public static class Capture extends Params {
    public Reference source;
    public TargetItem targetCatalogItem;

    /** Clients send it in requests of older versions too, once 37.2 is announced. */
    public Boolean copyTpmOnInstantiate;
  }

  /** What a capture would overwrite. */
  @Document("TargetCatalogItem")
  public static class TargetItem extends Reference {}

  /** A VM of its own. */
  @Document("CreateVmParams")
  public static class CreateVm extends Params {
    @Field(Kind.ATTRIBUTE)
    public Boolean powerOn;

    @Field(name = "CreateVm")
    public VmDocument createVm;

    public Reference media;
  }

  /** A VM of its own from a template. */
  @Document("InstantiateVmTemplateParams")
  public static class InstantiateVm extends Params {
    @Field(Kind.ATTRIBUTE)
    public Boolean powerOn;

    public SourcedItem sourcedVmTemplateItem;
    public Boolean allEULAsAccepted;
  }
}
