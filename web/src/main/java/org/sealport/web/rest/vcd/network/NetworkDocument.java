package org.sealport.web.rest.vcd.network;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** A network of an organization VDC. */
@Document(value = "OrgVdcNetwork", media = NetworkDocument.MEDIA)
public class NetworkDocument extends Entity {
  public static final String MEDIA = "application/vnd.vmware.vcloud.orgVdcNetwork";
  public static final String ISOLATED = "isolated";
  public static final String BRIDGED = "bridged";

  @Field(Kind.ATTRIBUTE)
  public Integer status = 1;

  public Configuration configuration;
  public ServiceConfig serviceConfig;
  public Boolean isShared = false;

  /** How a network is made. */
  @Document("Configuration")
  public static class Configuration {
    public Boolean backwardCompatibilityMode;
    public IpScopes ipScopes;
    public Reference parentNetwork;
    public String fenceMode;
    public Boolean retainNetInfoAcrossDeployments;
    public Features features;
    public Boolean guestVlanAllowed;

    boolean isOneOf(String... modes) {
      return List.of(modes).contains(fenceMode);
    }
  }

  /** Its addresses. */
  @Document("IpScopes")
  public static class IpScopes {
    public List<IpScope> ipScope;
  }

  /** One range of addresses. */
  @Document("IpScope")
  public static class IpScope {
    public Boolean isInherited;
    public String gateway;
    public String netmask;
    public String subnetPrefixLength;
    public String dns1;
    public String dns2;
    public String dnsSuffix;
    public Boolean isEnabled;
    public IpRanges ipRanges;
  }

  /** Addresses to give away. */
  @Document("IpRanges")
  public static class IpRanges {
    public List<IpRange> ipRange;
  }

  /** From one to another. */
  @Document("IpRange")
  public static class IpRange {
    public String startAddress;
    public String endAddress;
  }

  /** What a vApp's network offers. */
  @Document("Features")
  public static class Features {
    public DhcpService dhcpService;
  }

  /** Gives addresses away in a vApp. */
  @Document("DhcpService")
  public static class DhcpService {
    public Boolean isEnabled;
    public Integer defaultLeaseTime;
    public Integer maxLeaseTime;
    public IpRange ipRange;
  }

  /** What a VDC's network offers. */
  @Document("ServiceConfig")
  public static class ServiceConfig {
    public GatewayDhcpService gatewayDhcpService;
  }

  /** Gives addresses away in a VDC. */
  @Document("GatewayDhcpService")
  public static class GatewayDhcpService {
    public Boolean isEnabled;
    public List<Pool> pool;
  }

  /** Addresses of one kind. */
  @Document("Pool")
  public static class Pool {
    public Boolean isEnabled;
    public String network;
    public Integer defaultLeaseTime;
    public Integer maxLeaseTime;
    public String lowIpAddress;
    public String highIpAddress;
  }
}
