package org.sealport.web.rest.vcd.vm;

import java.time.Instant;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** A VM, in a vApp or in a template; also what a VM is asked to be. */
@Document(value = "Vm", media = Media.VM)
public class VmDocument extends Entity {
  @Field(Kind.ATTRIBUTE)
  public Integer status;

  @Field(Kind.ATTRIBUTE)
  public Boolean deployed;

  @Field(Kind.ATTRIBUTE)
  public Boolean needsCustomization;

  @Field(Kind.ATTRIBUTE)
  public Boolean nestedHypervisorEnabled;

  @Field(Kind.ATTRIBUTE)
  public Boolean encrypted;

  @Field(Kind.SECTION)
  public HardwareSection virtualHardwareSection;

  @Field(Kind.SECTION)
  public OperatingSystemSection operatingSystemSection;

  @Field(Kind.SECTION)
  public NetworkConnectionSection networkConnectionSection;

  @Field(Kind.SECTION)
  public GuestCustomizationSection guestCustomizationSection;

  @Field(Kind.SECTION)
  public RuntimeInfoSection runtimeInfoSection;

  @Field(Kind.SECTION)
  public SnapshotSection snapshotSection;

  @Field(Kind.SECTION)
  public VmSpecSection vmSpecSection;

  public Instant dateCreated;
  public String vAppScopedLocalId;
  public VmCapabilities vmCapabilities;
  public Reference storageProfile;
  public Reference vdcComputePolicy;
  public ComputePolicy computePolicy;
  public BootOptions bootOptions;

  /** Of a VM that is to be made: the image of a disc that it starts from. */
  public Reference media;

  @Field(since = ApiVersion.V37_2)
  public TpmSection trustedPlatformModule;

  /** Whether memory and processors may grow while it runs. */
  @Document(value = "VmCapabilities", media = Media.VCLOUD + "vmCapabilitiesSection")
  public static class VmCapabilities extends Resource {
    public Boolean memoryHotAddEnabled;
    public Boolean cpuHotAddEnabled;

    /** Takes what a client wrote. */
    void adopt(VmCapabilities written) {
      memoryHotAddEnabled = Boolean.TRUE.equals(written.memoryHotAddEnabled);
      cpuHotAddEnabled = Boolean.TRUE.equals(written.cpuHotAddEnabled);
    }
  }

  /** Where it runs and how large it may be. */
  @Document("ComputePolicy")
  public static class ComputePolicy {
    public Reference vmPlacementPolicy;
    public Boolean vmPlacementPolicyFinal;
    public Reference vmSizingPolicy;
    public Boolean vmSizingPolicyFinal;
  }

  /** How it starts. */
  @Document("BootOptions")
  public static class BootOptions extends Resource {
    public Integer bootDelay;
    public Boolean enterBIOSSetup;

    @Field(since = ApiVersion.V37_1)
    public Boolean bootRetryEnabled;

    @Field(since = ApiVersion.V37_1)
    public Integer bootRetryDelay;

    @Field(since = ApiVersion.V37_1)
    public Boolean efiSecureBootEnabled;

    @Field(since = ApiVersion.V37_1)
    public String networkBootProtocol;

    /** Takes what a client wrote; what it left out stays. */
    void adopt(BootOptions written) {
      bootDelay = otherwise(written.bootDelay, bootDelay);
      enterBIOSSetup = otherwise(written.enterBIOSSetup, enterBIOSSetup);
      bootRetryEnabled = otherwise(written.bootRetryEnabled, bootRetryEnabled);
      bootRetryDelay = otherwise(written.bootRetryDelay, bootRetryDelay);
      efiSecureBootEnabled = otherwise(written.efiSecureBootEnabled, efiSecureBootEnabled);
      networkBootProtocol = otherwise(written.networkBootProtocol, networkBootProtocol);
    }

    private static <T> T otherwise(T written, T now) {
      return written == null ? now : written;
    }
  }

  /** The TPM. */
  @Document(value = "TrustedPlatformModule", media = TpmSection.MEDIA)
  public static class TpmSection extends Resource {
    public static final String MEDIA = Media.VCLOUD + "TpmSection";

    public Boolean tpmPresent;
  }

  /** The VMs of a vApp or template. */
  @Document("Children")
  public static class Children {
    public List<VmDocument> vm;
  }
}
