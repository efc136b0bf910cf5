package org.sealport.web.rest.vcd.wire;

/** The XML namespaces of the contract, each with the prefix that answers use. */
public enum Namespace {
  VCLOUD("", "http://www.vmware.com/vcloud/v1.5"),
  EXTENSION("vmext", "http://www.vmware.com/vcloud/extension/v1.5"),
  VERSIONS("versions", "http://www.vmware.com/vcloud/versions"),
  OVF("ovf", "http://schemas.dmtf.org/ovf/envelope/1"),
  RASD(
      "rasd",
      "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData"),
  VSSD("vssd", "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData"),
  VMW("vmw", "http://www.vmware.com/schema/ovf"),
  XSI("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
  SEALPORT("sealport", "urn:sealport:v1");

  private final String prefix;
  private final String uri;

  Namespace(String prefix, String uri) {
    this.prefix = prefix;
    this.uri = uri;
  }

  String prefix() {
    return prefix;
  }

  /** An attribute without a prefix is in no namespace. */
  String attributePrefix() {
    return prefix.isEmpty() ? "vcloud" : prefix;
  }

  String uri() {
    return uri;
  }
}
