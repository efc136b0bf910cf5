package org.sealport.services.catalog.ovf;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.NewDisk;

/** Writes the descriptor of a package as vSphere does, so that any vSphere can read it. */
public final class DescriptorWriter {
  private static final String OVF = "http://schemas.dmtf.org/ovf/envelope/1";
  private static final String VMW = "http://www.vmware.com/schema/ovf";
  private static final String CIM = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/";
  private static final String RASD = CIM + "CIM_ResourceAllocationSettingData";
  private static final String VSSD = CIM + "CIM_VirtualSystemSettingData";

  private final XMLStreamWriter xml;
  private int item;

  private DescriptorWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * A virtual machine of the package.
   *
   * @param tpm it gets a new one wherever it is deployed (R13, R22)
   */
  public record Machine(String name, Hardware hardware, boolean tpm, List<Disk> disks) {
    public Machine {
      disks = List.copyOf(disks);
    }

    /** Of each disk; those of a VM that was changed in its vCenter are put one after the other. */
    List<DiskPlace> places() {
      var known = hardware.disks();
      var wanted = disks.stream().map(disk -> NewDisk.of(1)).toList();
      return (known.all().size() == disks.size() ? known : DiskPlaces.placed(wanted))
          .all().stream().map(org.sealport.domain.vm.Disk::at).toList();
    }
  }

  /**
   * A disk of the package.
   *
   * @param file its name in the package; null: a blank disk
   */
  public record Disk(String id, long capacityBytes, String file, long fileBytes, String format) {}

  public static String text(String name, List<Machine> machines) {
    try {
      var text = new StringWriter();
      // The JDK's own writer: the server's may know other switches.
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new DescriptorWriter(xml).envelope(name, machines);
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a descriptor cannot be written", e);
    }
  }

  private void envelope(String name, List<Machine> machines) throws XMLStreamException {
    xml.writeStartDocument();
    xml.writeStartElement("Envelope");
    xml.writeDefaultNamespace(OVF);
    xml.writeNamespace("ovf", OVF);
    xml.writeNamespace("vmw", VMW);
    xml.writeNamespace("rasd", RASD);
    xml.writeNamespace("vssd", VSSD);
    references(machines);
    disks(machines);
    if (machines.size() == 1) {
      machine("vm-1", machines.get(0));
    } else {
      xml.writeStartElement("VirtualSystemCollection");
      xml.writeAttribute("ovf:id", "vapp");
      element("Info", "A vApp");
      element("Name", name);
      for (int i = 0; i < machines.size(); i++) {
        machine("vm-" + (i + 1), machines.get(i));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void references(List<Machine> machines) throws XMLStreamException {
    xml.writeStartElement("References");
    for (var machine : machines) {
      for (var disk : machine.disks()) {
        if (disk.file() != null) {
          xml.writeEmptyElement("File");
          xml.writeAttribute("ovf:id", "file-" + disk.id());
          xml.writeAttribute("ovf:href", disk.file());
          xml.writeAttribute("ovf:size", Long.toString(disk.fileBytes()));
        }
      }
    }
    xml.writeEndElement();
  }

  private void disks(List<Machine> machines) throws XMLStreamException {
    xml.writeStartElement("DiskSection");
    element("Info", "Virtual disks");
    for (var machine : machines) {
      for (var disk : machine.disks()) {
        xml.writeEmptyElement("Disk");
        xml.writeAttribute("ovf:diskId", disk.id());
        xml.writeAttribute("ovf:capacity", Long.toString(disk.capacityBytes()));
        if (disk.file() != null) {
          xml.writeAttribute("ovf:fileRef", "file-" + disk.id());
          xml.writeAttribute("ovf:format", disk.format());
        }
      }
    }
    xml.writeEndElement();
  }

  private void machine(String id, Machine machine) throws XMLStreamException {
    var hardware = machine.hardware();
    xml.writeStartElement("VirtualSystem");
    xml.writeAttribute("ovf:id", id);
    element("Info", "A virtual machine");
    element("Name", machine.name());
    xml.writeStartElement("OperatingSystemSection");
    xml.writeAttribute("ovf:id", "1");
    xml.writeAttribute("vmw:osType", hardware.guestId());
    element("Info", "The guest");
    xml.writeEndElement();
    xml.writeStartElement("VirtualHardwareSection");
    element("Info", "Virtual hardware");
    xml.writeStartElement("System");
    element("vssd:ElementName", "Virtual Hardware Family");
    element("vssd:InstanceID", "0");
    element("vssd:VirtualSystemType", "vmx-%02d".formatted(hardware.hardwareVersion()));
    xml.writeEndElement();
    items(machine);
    xml.writeEmptyElement("vmw:Config");
    xml.writeAttribute("ovf:required", "false");
    xml.writeAttribute("vmw:key", "firmware");
    xml.writeAttribute("vmw:value", hardware.firmware().name().toLowerCase(Locale.ROOT));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void items(Machine machine) throws XMLStreamException {
    var hardware = machine.hardware();
    item = 0;
    item("CPUs", "3", "VirtualQuantity", Integer.toString(hardware.cpus()));
    item(
        "Memory",
        "4",
        "AllocationUnits",
        "byte * 2^20",
        "VirtualQuantity",
        Integer.toString(hardware.memoryMb()));
    disks(machine);
    if (machine.tpm()) {
      item("Virtual TPM", "34", "ResourceSubType", "vmware.vtpm");
    }
  }

  /** Each disk after the first of its controller, whose item comes before. */
  private void disks(Machine machine) throws XMLStreamException {
    var controllers = new HashMap<String, Integer>();
    for (int i = 0; i < machine.disks().size(); i++) {
      var at = machine.places().get(i);
      var name = "%s %d".formatted(at.bus().label(), at.busNumber());
      if (!controllers.containsKey(name)) {
        controller(name, at);
        controllers.put(name, item);
      }
      item(
          "Hard disk " + (i + 1),
          "17",
          "AddressOnParent",
          Integer.toString(at.unit()),
          "HostResource",
          "ovf:/disk/" + machine.disks().get(i).id(),
          "Parent",
          controllers.get(name).toString());
    }
  }

  private void controller(String name, DiskPlace at) throws XMLStreamException {
    var bus = OvfBus.of(at.bus());
    var address = Integer.toString(at.busNumber());
    if (bus.subType().isEmpty()) {
      item(name, bus.resourceType(), "Address", address);
    } else {
      item(name, bus.resourceType(), "Address", address, "ResourceSubType", bus.subType());
    }
  }

  /** The schema wants the elements of an item in the order of the alphabet. */
  private void item(String name, String type, String... more) throws XMLStreamException {
    var elements = new TreeMap<String, String>();
    elements.put("ElementName", name);
    elements.put("InstanceID", Integer.toString(++item));
    elements.put("ResourceType", type);
    for (int i = 0; i < more.length; i += 2) {
      elements.put(more[i], more[i + 1]);
    }
    xml.writeStartElement("Item");
    for (var each : elements.entrySet()) {
      element("rasd:" + each.getKey(), each.getValue());
    }
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
