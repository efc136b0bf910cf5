package org.sealport.web.rest.vcd.vdc;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;

/** What virtual hardware of a version can be. */
@Document(value = "VirtualHardwareVersion", media = HardwareVersionDocument.MEDIA)
public class HardwareVersionDocument extends Resource {
  public static final String MEDIA = Media.VCLOUD + "virtualHardwareVersion";

  @Field(name = "name")
  public String name;

  @Field(name = "maxCPUs")
  public Integer maxCPUs;

  @Field(name = "maxCoresPerSocket")
  public Integer maxCoresPerSocket;

  @Field(name = "maxMemorySizeMb")
  public Integer maxMemorySizeMb;

  @Field(name = "supportsHotAdd")
  public Boolean supportsHotAdd = true;

  @Field(name = "supportedOperatingSystems")
  public SupportedOperatingSystems supportedOperatingSystems;

  /** By family. */
  @Document(value = "SupportedOperatingSystemsInfo", media = Media.VCLOUD + "supportedSystemsInfo")
  public static class SupportedOperatingSystems extends Resource {
    public List<Family> operatingSystemFamilyInfo;
  }

  /** One family. */
  @Document("OperatingSystemFamilyInfo")
  public static class Family {
    public String name;
    public Integer operatingSystemFamilyId;
    public List<OperatingSystem> operatingSystem;
  }

  /** One guest. */
  @Document("OperatingSystem")
  public static class OperatingSystem {
    public Integer operatingSystemId;
    public String defaultHardDiskAdapterType = "5";
    public Integer minimumHardDiskSizeGigabytes = 1;
    public Integer minimumMemoryMegabytes = 4;
    public String name;
    public String internalName;
    public Boolean supported = true;

    @Field(name = "x64")
    public Boolean x64;

    public Integer maximumCpuCount;
    public Integer maximumCoresPerSocket;
    public Integer minimumHardwareVersion;
    public Boolean personalizationEnabled = true;
    public Boolean personalizationAuto = true;
    public Boolean sysprepPackagingSupported = false;
    public Boolean supportsMemHotAdd = true;
    public Integer cimOsId = 1;
    public Integer cimVersion = 1;

    public String recommendedFirmware;

    /** Clients that know newer versions look for it in answers of older ones. */
    public List<String> supportedFirmware;

    @Field(name = "SupportsTPM", since = ApiVersion.V37_2)
    public Boolean supportsTPM;
  }
}
