package org.sealport.services.catalog.ovf;

/** Pieces of a descriptor in the way vSphere writes them. */
final class OvfText {
  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Envelope xmlns="http://schemas.dmtf.org/ovf/envelope/1"
          xmlns:ovf="http://schemas.dmtf.org/ovf/envelope/1"
          xmlns:vmw="http://www.vmware.com/schema/ovf"
          xmlns:rasd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData"
          xmlns:vssd="http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData">
        <References>
      %s  </References>
        <DiskSection>
          <Info>Virtual disks</Info>
      %s  </DiskSection>
      %s</Envelope>
      """;

  private static final String MACHINE =
      """
        <VirtualSystem ovf:id="%1$s">
          <Info>A virtual machine</Info>
          <Name>%1$s</Name>
          <OperatingSystemSection ovf:id="102" vmw:osType="%2$s"><Info>Guest</Info></OperatingSystemSection>
          <VirtualHardwareSection>
            <Info>Hardware</Info>
            <System><vssd:VirtualSystemType>vmx-%3$d</vssd:VirtualSystemType></System>
      %4$s      <vmw:Config ovf:required="false" vmw:key="firmware" vmw:value="%5$s"/>
          </VirtualHardwareSection>
        </VirtualSystem>
      """;

  private OvfText() {}

  static String envelope(String files, String disks, String content) {
    return ENVELOPE.formatted(files, disks, content);
  }

  static String file(String id, String href, long size) {
    return "    <File ovf:id=\"file%s\" ovf:href=\"%s\" ovf:size=\"%d\"/>\n"
        .formatted(id, href, size);
  }

  static String disk(String id, long capacity) {
    return """
              <Disk ovf:diskId="disk%1$s" ovf:fileRef="file%1$s" ovf:capacity="%2$d"
                  ovf:format="http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized"/>
          """
        .formatted(id, capacity);
  }

  static String item(int id, String type, String content, Object value) {
    return ("        <Item><rasd:InstanceID>%d</rasd:InstanceID>"
            + "<rasd:ResourceType>%s</rasd:ResourceType>"
            + content
            + "</Item>\n")
        .formatted(id, type, value);
  }

  static String machine(String id, String guest, int version, String items, String firmware) {
    return MACHINE.formatted(id, guest, version, items, firmware);
  }

  static String collection(String name, String machines) {
    return "  <VirtualSystemCollection ovf:id=\"%s\">\n<Info>A vApp</Info>\n%s  </VirtualSystemCollection>\n"
        .formatted(name, machines);
  }
}
