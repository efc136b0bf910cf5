package org.sealport.web.rest.vcd.vdc;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** An organization VDC. */
@Document(value = "Vdc", media = Media.VDC)
public class VdcDocument extends Entity {
  @Field(Kind.ATTRIBUTE)
  public Integer status = 1;

  public String allocationModel = "Flex";
  public ComputeCapacity computeCapacity = new ComputeCapacity();
  public ResourceEntities resourceEntities;
  public AvailableNetworks availableNetworks = new AvailableNetworks();
  public Capabilities capabilities;
  public Integer nicQuota = 0;
  public Integer networkQuota = 0;
  public Integer usedNetworkCount = 0;
  public Integer vmQuota = 0;
  public Boolean isEnabled;
  public VdcStorageProfiles vdcStorageProfiles;
  public Reference defaultComputePolicy;
  public Reference maxComputePolicy;

  /** What only administrators see. */
  @Document(value = "AdminVdc", media = Media.ADMIN + "vdc")
  public static class AdminVdc extends VdcDocument {
    public String resourceGuaranteedMemory = "0.0";
    public String resourceGuaranteedCpu = "0.0";
    public Long vCpuInMhz = 1000L;
    public Boolean isThinProvision = true;
    public Reference providerVdcReference;
    public Boolean usesFastProvisioning;
    public Boolean overCommitAllowed = true;
    public Boolean vmDiscoveryEnabled = false;
    public Boolean isElastic = true;
    public Boolean includeMemoryOverhead = false;
  }

  /** Processors and memory; nothing limits them. */
  @Document("ComputeCapacity")
  public static class ComputeCapacity {
    public Capacity cpu = Capacity.of("MHz");
    public Capacity memory = Capacity.of("MB");
  }

  /** How much; 0 is no limit. */
  @Document("Capacity")
  public static class Capacity {
    public String units;
    public Long allocated = 0L;
    public Long limit = 0L;
    public Long reserved = 0L;
    public Long used = 0L;

    static Capacity of(String units) {
      var capacity = new Capacity();
      capacity.units = units;
      return capacity;
    }
  }

  /** vApps and templates, by which clients find them. */
  @Document("ResourceEntities")
  public static class ResourceEntities {
    public List<Reference> resourceEntity;
  }

  /** Networks to attach to. */
  @Document("AvailableNetworks")
  public static class AvailableNetworks {
    public List<Reference> network;
  }

  /** What the hosts can do. */
  @Document("Capabilities")
  public static class Capabilities {
    public SupportedHardwareVersions supportedHardwareVersions;
  }

  /** Virtual hardware that runs here. */
  @Document("SupportedHardwareVersions")
  public static class SupportedHardwareVersions {
    public List<SupportedHardwareVersion> supportedHardwareVersion;
  }

  /** One version. */
  @Document("SupportedHardwareVersion")
  public static class SupportedHardwareVersion {
    @Field(value = Kind.ATTRIBUTE, name = "default")
    public Boolean isDefault;

    @Field(Kind.ATTRIBUTE)
    public String href;

    @Field(Kind.ATTRIBUTE)
    public String name;

    @Field(Kind.ATTRIBUTE)
    public String type;

    @Field(Kind.TEXT)
    public String value;
  }

  /** Where disks lie. */
  @Document("VdcStorageProfiles")
  public static class VdcStorageProfiles {
    public List<Reference> vdcStorageProfile;
  }

  /** A profile: the VDC's datastore. */
  @Document(value = "VdcStorageProfile", media = Media.STORAGE_PROFILE)
  public static class StorageProfile extends Entity {
    public Boolean enabled = true;
    public String units = "MB";
    public Long limit = 0L;

    @Field(name = "Default")
    public Boolean isDefault = true;

    public IopsSettings iopsSettings = new IopsSettings();
    public Long storageUsedMB = 0L;
    public Long iopsAllocated = 0L;
  }

  /** Operations a second are not limited; clients take the element for given. */
  @Document("IopsSettings")
  public static class IopsSettings {
    public Boolean enabled = false;
    public Long diskIopsMax = 0L;
    public Long diskIopsDefault = 0L;
    public Long storageProfileIopsLimit = 0L;
    public Long diskIopsPerGbMax = 0L;
  }
}
