package org.sealport.services.catalog.ovf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealport.services.catalog.ovf.OvfDescriptor.Compression;
import org.sealport.services.catalog.ovf.OvfDescriptor.Disk;
import org.sealport.services.catalog.ovf.OvfDescriptor.File;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualSystem;

/** Turns an OVF descriptor into {@link OvfDescriptor}, or says everything that is wrong with it. */
public final class DescriptorReader {
  private final Findings findings = new Findings();
  private final XmlNode envelope;
  private final String configuration;

  private DescriptorReader(XmlNode envelope) {
    this.envelope = envelope;
    this.configuration = defaultConfiguration();
  }

  /** Reads a descriptor from a stream; does not close it. */
  public static OvfDescriptor read(InputStream in, OvfLimits limits) throws IOException {
    var document = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      document.write(buffer, 0, read);
      if (document.size() > limits.descriptorBytes()) {
        throw OvfException.of(OvfProblem.OVF_TOO_LARGE, "descriptor", limits.descriptorBytes());
      }
    }
    return new DescriptorReader(XmlTree.read(document.toByteArray())).descriptor();
  }

  private OvfDescriptor descriptor() {
    var files = files();
    var disks = disks(files);
    var hardware = new HardwareReader(findings, configuration, disks, files);
    var content = content();
    var systems = new LinkedHashMap<String, VirtualSystem>();
    content.ifPresent(root -> systems(root).forEach(node -> system(node, hardware, systems)));
    if (systems.isEmpty()) {
      findings.add(OvfProblem.OVF_NO_VIRTUAL_SYSTEM);
    }
    findings.throwIfAny();
    return new OvfDescriptor(
        content.map(DescriptorReader::nameOf).orElseThrow(),
        content.map(root -> root.is("VirtualSystemCollection")).orElseThrow(),
        configuration,
        List.copyOf(files.values()),
        List.copyOf(disks.values()),
        List.copyOf(systems.values()));
  }

  /** DSP0243 9.8: the option marked default, else the first. */
  private String defaultConfiguration() {
    var options =
        envelope
            .children("DeploymentOptionSection")
            .flatMap(section -> section.children("Configuration"))
            .toList();
    return options.stream()
        .filter(option -> XmlValues.isTrue(option.attribute("default")))
        .findFirst()
        .or(() -> options.stream().findFirst())
        .map(option -> option.attribute("id"))
        .orElse("");
  }

  private Map<String, File> files() {
    var files = new LinkedHashMap<String, File>();
    envelope
        .children("References")
        .flatMap(node -> node.children("File"))
        .forEach(
            node -> {
              var id = required(node, "id");
              var href = required(node, "href");
              if (!href.isEmpty() && PackagePath.spellings(href).isEmpty()) {
                findings.add(OvfProblem.OVF_HREF_REFUSED, href);
              }
              var size = number(node, "size").orElse(File.UNSTATED);
              var chunkSize = number(node, "chunkSize").orElse(0L);
              unique(
                  "File",
                  id,
                  files.put(id, new File(id, href, size, compression(node), chunkSize)));
            });
    return files;
  }

  private Compression compression(XmlNode file) {
    var compression = file.attribute("compression").toLowerCase(Locale.ROOT);
    switch (compression) {
      case "", "identity" -> {
        return Compression.NONE;
      }
      case "gzip" -> {
        return Compression.GZIP;
      }
      default -> {
        findings.add(OvfProblem.OVF_COMPRESSION_UNSUPPORTED, file.attribute("href"), compression);
        return Compression.NONE;
      }
    }
  }

  private Map<String, Disk> disks(Map<String, File> files) {
    var disks = new LinkedHashMap<String, Disk>();
    var properties = properties();
    envelope
        .children("DiskSection")
        .flatMap(node -> node.children("Disk"))
        .forEach(
            node -> {
              var id = required(node, "diskId");
              var fileRef = node.attribute("fileRef");
              var format = node.attribute("format");
              if (!fileRef.isEmpty() && !files.containsKey(fileRef)) {
                findings.add(OvfProblem.OVF_REFERENCE_UNKNOWN, "disk " + id, "file " + fileRef);
              }
              if (!format.isEmpty() && !format.toLowerCase(Locale.ROOT).contains("vmdk")) {
                findings.add(OvfProblem.OVF_DISK_FORMAT_UNSUPPORTED, id, format);
              }
              var disk =
                  new Disk(
                      id, capacity(node, properties), fileRef, format, node.attribute("parentRef"));
              unique("Disk", id, disks.put(id, disk));
            });
    disks.values().stream()
        .filter(disk -> !disk.parentRef().isEmpty() && !disks.containsKey(disk.parentRef()))
        .forEach(
            disk ->
                findings.add(
                    OvfProblem.OVF_REFERENCE_UNKNOWN,
                    "disk " + disk.id(),
                    "disk " + disk.parentRef()));
    return disks;
  }

  private long capacity(XmlNode disk, Map<String, String> properties) {
    var stated = disk.attribute("capacity");
    var value = stated;
    if (stated.startsWith("${") && stated.endsWith("}")) {
      value = properties.getOrDefault(stated.substring(2, stated.length() - 1), stated);
    }
    var units = disk.attribute("capacityAllocationUnits");
    var bytes =
        XmlValues.whole(value)
            .filter(count -> count > 0)
            .flatMap(count -> AllocationUnits.bytes(count, units.isEmpty() ? "byte" : units));
    if (bytes.isEmpty()) {
      findings.add(
          OvfProblem.OVF_VALUE_INVALID,
          "capacity of disk " + disk.attribute("diskId"),
          (value + " " + units).strip());
    }
    return bytes.orElse(0L);
  }

  /** Default values of the package's properties, which a disk's capacity may refer to. */
  private Map<String, String> properties() {
    var properties = new HashMap<String, String>();
    Stream.concat(Stream.of(envelope), contents(envelope))
        .flatMap(node -> node.children("ProductSection"))
        .forEach(
            section ->
                section.children("Property").forEach(node -> property(section, node, properties)));
    return properties;
  }

  private void property(XmlNode section, XmlNode node, Map<String, String> properties) {
    var value =
        node.children("Value")
            .filter(option -> option.attribute("configuration").equals(configuration))
            .findFirst()
            .orElse(node)
            .attribute("value");
    var key = node.attribute("key");
    properties.putIfAbsent(key, value);
    properties.putIfAbsent(section.attribute("class") + "." + key, value);
    properties.putIfAbsent(
        section.attribute("class") + "." + key + "." + section.attribute("instance"), value);
  }

  private Optional<XmlNode> content() {
    return envelope.children().stream().filter(DescriptorReader::isContent).findFirst();
  }

  private static boolean isContent(XmlNode node) {
    return node.is("VirtualSystem") || node.is("VirtualSystemCollection");
  }

  /** Virtual systems and collections below a node, however nested. */
  private static Stream<XmlNode> contents(XmlNode node) {
    return node.children().stream()
        .filter(DescriptorReader::isContent)
        .flatMap(child -> Stream.concat(Stream.of(child), contents(child)));
  }

  private static Stream<XmlNode> systems(XmlNode root) {
    return Stream.concat(Stream.of(root), contents(root)).filter(node -> node.is("VirtualSystem"));
  }

  private void system(XmlNode node, HardwareReader hardware, Map<String, VirtualSystem> systems) {
    var id = required(node, "id");
    unique("VirtualSystem", id, systems.put(id, hardware.system(node, nameOf(node))));
  }

  private static String nameOf(XmlNode content) {
    var name = content.textOf("Name");
    return name.isEmpty() ? content.attribute("id") : name;
  }

  private String required(XmlNode node, String attribute) {
    var value = node.attribute(attribute);
    if (value.isEmpty()) {
      findings.add(OvfProblem.OVF_ATTRIBUTE_MISSING, node.name(), attribute);
    }
    return value;
  }

  private Optional<Long> number(XmlNode node, String attribute) {
    var stated = node.attribute(attribute);
    var number = XmlValues.whole(stated);
    if (!stated.isEmpty() && number.isEmpty()) {
      findings.add(OvfProblem.OVF_VALUE_INVALID, node.name() + " " + attribute, stated);
    }
    return number;
  }

  private void unique(String element, String id, Object before) {
    if (before != null && !id.isEmpty()) {
      findings.add(OvfProblem.OVF_ID_DUPLICATE, element, id);
    }
  }
}
