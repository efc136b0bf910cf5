package org.sealport.web.rest.vcd.provider;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vdc.VdcDocument;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** What only the provider sees. */
final class ExtensionDocument {
  private ExtensionDocument() {}

  /** Where it starts. */
  @Document(
      value = "VMWExtension",
      media = Media.ADMIN + "vmwExtension",
      namespace = Namespace.EXTENSION)
  public static class Extension extends Entity {}

  /** Every vCenter. */
  @Document(
      value = "VMWVimServerReferences",
      media = Media.ADMIN + "vmwVimServerReferences",
      namespace = Namespace.EXTENSION)
  public static class VimServerReferences extends Entity {
    public List<Reference> vimServerReference;
  }

  /** Every provider VDC. */
  @Document(
      value = "VMWProviderVdcReferences",
      media = Media.ADMIN + "vmwProviderVdcReferences",
      namespace = Namespace.EXTENSION)
  public static class ProviderVdcReferences extends Entity {
    public List<Reference> providerVdcReference;
  }

  /** Networks that tenants share: none. */
  @Document(
      value = "VMWExternalNetworkReferences",
      media = Media.ADMIN + "vmwExternalNetworkReferences",
      namespace = Namespace.EXTENSION)
  public static class ExternalNetworkReferences extends Entity {
    public List<Reference> externalNetworkReference;
  }

  /** What networks are made of: nothing. */
  @Document(
      value = "VMWNetworkPoolReferences",
      media = Media.ADMIN + "vmwNetworkPoolReferences",
      namespace = Namespace.EXTENSION)
  public static class NetworkPoolReferences extends Entity {
    public List<Reference> networkPoolReference;
  }

  /** A vCenter. */
  @Document(
      value = "VimServer",
      media = Media.ADMIN + "vmwvirtualcenter",
      namespace = Namespace.EXTENSION)
  public static class VimServer extends Entity {
    public String username;

    /** Only ever received. */
    public String password;

    public String url;
    public Boolean isEnabled;
    public Boolean isConnected;
    public String uuid;
    public String vcVersion;
  }

  /** A vCenter to register; afterwards the one that was. */
  @Document(
      value = "RegisterVimServerParams",
      media = Media.ADMIN + "registerVimServerParams",
      namespace = Namespace.EXTENSION)
  public static class Register {
    public VimServer vimServer;
  }

  /** A vCenter as the place of VDCs. */
  @Document(value = "ProviderVdc", media = Media.ADMIN + "providervdc")
  public static class ProviderVdc extends Entity {
    @Field(Kind.ATTRIBUTE)
    public Integer status = 1;

    public VdcDocument.ComputeCapacity computeCapacity = new VdcDocument.ComputeCapacity();
    public VdcDocument.AvailableNetworks availableNetworks = new VdcDocument.AvailableNetworks();
    public StorageProfiles storageProfiles;
    public VdcDocument.Capabilities capabilities = new VdcDocument.Capabilities();
    public Boolean isEnabled = true;
  }

  /** Its datastores. */
  @Document("StorageProfiles")
  public static class StorageProfiles {
    public List<Reference> providerVdcStorageProfile;
  }

  /** The same, with the vCenter's reference. */
  @Document(
      value = "VMWProviderVdc",
      media = Media.ADMIN + "vmwprovidervdc",
      namespace = Namespace.EXTENSION)
  public static class VmwProviderVdc extends ProviderVdc {
    public List<Reference> vimServer;
  }
}
