package org.sealport.web.rest.vcd.vm;

import java.util.ArrayList;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Link;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** The hardware in the words of OVF. */
@Document(
    value = "VirtualHardwareSection",
    namespace = Namespace.OVF,
    media = "application/vnd.vmware.vcloud.virtualHardwareSection")
public class HardwareSection {
  @Field(value = Kind.ATTRIBUTE, namespace = Namespace.VCLOUD)
  public String href;

  public String info = "Virtual hardware requirements";
  public VirtualSystem system;
  public List<Item> item = new ArrayList<>();

  @Field(namespace = Namespace.VCLOUD)
  public List<Link> link;

  /** What it is hardware of. */
  @Document(value = "System", namespace = Namespace.VSSD)
  public static class VirtualSystem {
    public String elementName = "Virtual Hardware Family";
    public String instanceID = "0";
    public String virtualSystemIdentifier;
    public String virtualSystemType;
  }

  /** One device. */
  @Document(
      value = "Item",
      namespace = Namespace.RASD,
      media = "application/vnd.vmware.vcloud.rasdItem")
  public static class Item {
    @Field(value = Kind.ATTRIBUTE, namespace = Namespace.VCLOUD)
    public String href;

    public String address;
    public String addressOnParent;
    public String allocationUnits;
    public String description;
    public String elementName;
    public HostResource hostResource;
    public String instanceID;
    public String parent;
    public String reservation;
    public String resourceSubType;
    public String resourceType;
    public String virtualQuantity;
    public String virtualQuantityUnits;
    public String weight;

    @Field(namespace = Namespace.VMW)
    public String coresPerSocket;

    @Field(namespace = Namespace.VCLOUD)
    public List<Link> link;
  }

  /** What backs a disk or a drive. */
  @Document(value = "HostResource", namespace = Namespace.RASD)
  public static class HostResource {
    @Field(value = Kind.ATTRIBUTE, name = "capacity", namespace = Namespace.VCLOUD)
    public Long capacity;

    @Field(value = Kind.ATTRIBUTE, name = "busSubType", namespace = Namespace.VCLOUD)
    public String busSubType;

    @Field(value = Kind.ATTRIBUTE, name = "busType", namespace = Namespace.VCLOUD)
    public String busType;

    @Field(Kind.TEXT)
    public String value;
  }
}
