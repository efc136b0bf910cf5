package org.sealport.web.rest.vcd.vm;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** The hardware in the words of Cloud Director. */
@Document(value = "VmSpecSection", media = Media.VCLOUD + "vmSpecSection")
public class VmSpecSection {
  @Field(value = Kind.ATTRIBUTE, name = "Modified")
  public Boolean modified;

  @Field(namespace = Namespace.OVF)
  public String info = "Virtual Machine specification";

  public String osType;

  @Field(since = ApiVersion.V37_1)
  public String firmware;

  public Integer numCpus;
  public Integer numCoresPerSocket;
  public Amount cpuResourceMhz;
  public Amount memoryResourceMb;
  public MediaSection mediaSection;
  public DiskSection diskSection;
  public HardwareVersion hardwareVersion;
  public String vmToolsVersion;
  public String toolsGuestOsId;
  public String virtualCpuType;
  public Boolean timeSyncWithHost;

  /** How much of a resource. */
  @Document("ResourceAllocation")
  public static class Amount {
    public Long configured;
    public Long reservation;
    public Long limit;
    public String sharesLevel;
    public Integer shares;

    static Amount of(long configured) {
      var amount = new Amount();
      amount.configured = configured;
      return amount;
    }
  }

  /** Discs in drives. */
  @Document("MediaSection")
  public static class MediaSection {
    public List<MediaSettings> mediaSettings;
  }

  /** One of them. */
  @Document("MediaSettings")
  public static class MediaSettings {
    public Reference mediaImage;
    public String mediaType;
    public String mediaState;
  }

  /** The disks. */
  @Document("DiskSection")
  public static class DiskSection {
    public List<DiskSettings> diskSettings;
  }

  /** One disk. */
  @Document("DiskSettings")
  public static class DiskSettings {
    public String diskId;
    public Long sizeMb;
    public Integer unitNumber;
    public Integer busNumber;
    public String adapterType;
    public Boolean thinProvisioned;
    public Reference storageProfile;

    @Field(name = "overrideVmDefault")
    public Boolean overrideVmDefault;

    @Field(name = "iops")
    public Long iops;

    /** Clients of 10.4 take it for given. */
    @Field(since = ApiVersion.V37_0)
    public IopsAllocation iopsAllocation;

    public Long virtualQuantity;
    public String virtualQuantityUnit;
  }

  /** How many operations a second; there is no limit. */
  @Document("IopsResource")
  public static class IopsAllocation {
    public Long reservation;
    public Long limit;
    public String sharesLevel;
    public Long shares;
  }

  /** The version of the virtual hardware. */
  @Document("HardwareVersion")
  public static class HardwareVersion {
    @Field(Kind.ATTRIBUTE)
    public String href;

    @Field(Kind.ATTRIBUTE)
    public String type;

    @Field(Kind.TEXT)
    public String value;
  }
}
