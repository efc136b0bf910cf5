package org.sealport.web.rest.vcd.vm;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** The network cards of a VM: recorded configuration. */
@Document(value = "NetworkConnectionSection", media = NetworkConnectionSection.MEDIA)
public class NetworkConnectionSection extends Resource {
  public static final String MEDIA = Media.VCLOUD + "networkConnectionSection";

  @Field(namespace = Namespace.OVF)
  public String info = "Specifies the available VM network connections";

  public Integer primaryNetworkConnectionIndex;
  public List<NetworkConnection> networkConnection;

  /** Takes what a client wrote; clients take an index for a promise that there are cards. */
  void adopt(NetworkConnectionSection written) {
    networkConnection = written.networkConnection;
    boolean any = networkConnection != null && !networkConnection.isEmpty();
    primaryNetworkConnectionIndex = any ? first(written.primaryNetworkConnectionIndex) : null;
  }

  private static int first(Integer written) {
    return written == null ? 0 : written;
  }

  /** One card. */
  @Document("NetworkConnection")
  public static class NetworkConnection {
    @Field(Kind.ATTRIBUTE)
    public String network;

    @Field(Kind.ATTRIBUTE)
    public Boolean needsCustomization;

    public Integer networkConnectionIndex;
    public String ipAddress;
    public String externalIpAddress;
    public Boolean isConnected;
    public String macAddress;
    public String ipAddressAllocationMode;
    public String networkAdapterType;
  }
}
