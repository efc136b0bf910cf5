package org.sealport.web.rest.vcd.vapp;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sealport.domain.vapp.Lease;
import org.sealport.web.rest.vcd.network.NetworkDocument;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.vm.SnapshotSection;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** A vApp. */
@Document(value = "VApp", media = Media.VAPP)
public class VAppDocument extends Entity {
  @Field(Kind.ATTRIBUTE)
  public Integer status;

  @Field(Kind.ATTRIBUTE)
  public Boolean deployed;

  @Field(Kind.ATTRIBUTE)
  public Boolean ovfDescriptorUploaded;

  @Field(Kind.SECTION)
  public LeaseSettingsSection leaseSettingsSection;

  @Field(Kind.SECTION)
  public NetworkSection networkSection;

  @Field(Kind.SECTION)
  public NetworkConfigSection networkConfigSection;

  @Field(Kind.SECTION)
  public SnapshotSection snapshotSection;

  public Instant dateCreated;
  public Owner owner;

  @Field(name = "autoNature")
  public Boolean autoNature;

  public Boolean inMaintenanceMode;
  public VmDocument.Children children;

  /** Who may do everything with it. */
  @Document(value = "Owner", media = Media.VCLOUD + "owner")
  public static class Owner extends Resource {
    public Reference user;

    public static Owner of(Reference user) {
      var owner = new Owner();
      owner.user = user;
      return owner;
    }
  }

  /** How long it may run and be kept; 0 is for ever. */
  @Document(value = "LeaseSettingsSection", media = LeaseSettingsSection.MEDIA)
  public static class LeaseSettingsSection extends Resource {
    public static final String MEDIA = Media.VCLOUD + "leaseSettingsSection";

    @Field(namespace = Namespace.OVF)
    public String info = "Lease settings section";

    public Integer deploymentLeaseInSeconds;
    public Integer storageLeaseInSeconds;
    public Instant deploymentLeaseExpiration;
    public Instant storageLeaseExpiration;

    Lease over(Lease now) {
      return new Lease(
          Objects.requireNonNullElse(deploymentLeaseInSeconds, now.runtime()),
          Objects.requireNonNullElse(storageLeaseInSeconds, now.storage()));
    }
  }

  /** The names of its networks, in the words of OVF. */
  @Document(value = "NetworkSection", namespace = Namespace.OVF)
  public static class NetworkSection {
    public String info = "The list of logical networks";
    public List<NetworkName> network;
  }

  /** One of them. */
  @Document(value = "Network", namespace = Namespace.OVF)
  public static class NetworkName {
    @Field(value = Kind.ATTRIBUTE, name = "name", namespace = Namespace.OVF)
    public String name;

    public String description;

    static NetworkName of(NetworkConfig network) {
      var name = new NetworkName();
      name.name = network.networkName;
      name.description = network.description == null ? "" : network.description;
      return name;
    }
  }

  /** The networks of a vApp: recorded configuration. */
  @Document(value = "NetworkConfigSection", media = NetworkConfigSection.MEDIA)
  public static class NetworkConfigSection extends Resource {
    public static final String MEDIA = Media.VCLOUD + "networkConfigSection";

    @Field(namespace = Namespace.OVF)
    public String info = "The configuration parameters for logical networks";

    public List<NetworkConfig> networkConfig;
  }

  /** One network. */
  @Document("NetworkConfig")
  public static class NetworkConfig extends Resource {
    @Field(Kind.ATTRIBUTE)
    public String networkName;

    @Field(Kind.ATTRIBUTE)
    public String id;

    public String description;
    public NetworkDocument.Configuration configuration;
    public Boolean isDeployed;
  }
}
