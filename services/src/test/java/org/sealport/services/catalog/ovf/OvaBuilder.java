package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

/**
 * Makes OVF packages for tests: {@code OvaBuilder.vm("win11").withTpm().disks(2).ova()}. Disks are
 * small and start like a VMDK; the same name always gives the same bytes.
 */
public final class OvaBuilder {
  private static final long DISK_CAPACITY = 1L << 30;

  private final String name;
  private int systems = 1;
  private int disks = 1;
  private int diskBytes = 4096;
  private int cpus = 2;
  private int memoryMib = 2048;
  private int hardwareVersion = 20;
  private String guestId = "windows11_64Guest";
  private String firmware = "efi";
  private Optional<String> tpmResourceType = Optional.empty();
  private Optional<Algorithm> manifest = Optional.of(Algorithm.SHA256);
  private TarWriter.Dialect dialect = TarWriter.Dialect.USTAR;
  private UnaryOperator<String> descriptorEdit = UnaryOperator.identity();
  private final Map<String, byte[]> extra = new LinkedHashMap<>();

  private OvaBuilder(String name) {
    this.name = name;
  }

  /** One virtual machine, EFI, one disk, no TPM, with a SHA-256 manifest. */
  public static OvaBuilder vm(String name) {
    return new OvaBuilder(name);
  }

  /** A vApp of several virtual machines, named after it. */
  public static OvaBuilder vApp(String name, int systems) {
    var builder = new OvaBuilder(name);
    builder.systems = systems;
    return builder;
  }

  /** The item as vSphere writes it today. */
  public OvaBuilder withTpm() {
    return withTpm("34");
  }

  /** The item with the resource type of older exports ("1") or any other. */
  public OvaBuilder withTpm(String resourceType) {
    tpmResourceType = Optional.of(resourceType);
    return this;
  }

  /** Disks of each virtual machine. */
  public OvaBuilder disks(int count) {
    disks = count;
    return this;
  }

  public OvaBuilder diskBytes(int bytes) {
    diskBytes = bytes;
    return this;
  }

  public OvaBuilder cpus(int count) {
    cpus = count;
    return this;
  }

  public OvaBuilder memoryMib(int mebibytes) {
    memoryMib = mebibytes;
    return this;
  }

  public OvaBuilder hardwareVersion(int version) {
    hardwareVersion = version;
    return this;
  }

  public OvaBuilder guest(String id) {
    guestId = id;
    return this;
  }

  public OvaBuilder bios() {
    firmware = "bios";
    return this;
  }

  public OvaBuilder manifest(Algorithm algorithm) {
    manifest = Optional.of(algorithm);
    return this;
  }

  public OvaBuilder withoutManifest() {
    manifest = Optional.empty();
    return this;
  }

  public OvaBuilder dialect(TarWriter.Dialect wanted) {
    dialect = wanted;
    return this;
  }

  /** Adds or replaces a file after the manifest was made, so that it may not fit. */
  public OvaBuilder with(String file, byte[] content) {
    extra.put(file, content);
    return this;
  }

  /** A disk whose bytes are not those that the manifest vouches for. */
  public OvaBuilder withDamagedDisk() {
    var disk = disk(1, 1);
    disk[disk.length - 1] ^= 1;
    return with(diskName(1, 1), disk);
  }

  /** A disk that is not a VMDK at all. */
  public OvaBuilder withForeignDisk() {
    return with(diskName(1, 1), new byte[diskBytes]);
  }

  /** Changes the text of the descriptor, before the manifest is made. */
  public OvaBuilder descriptor(UnaryOperator<String> edit) {
    descriptorEdit = edit;
    return this;
  }

  /** The files of the package in the order of an archive. */
  public Map<String, byte[]> files() {
    var content = new LinkedHashMap<String, byte[]>();
    content.put(name + ".ovf", xml().getBytes(StandardCharsets.UTF_8));
    for (int system = 1; system <= systems; system++) {
      for (int disk = 1; disk <= disks; disk++) {
        content.put(diskName(system, disk), disk(system, disk));
      }
    }
    var files = new LinkedHashMap<String, byte[]>();
    files.put(name + ".ovf", content.get(name + ".ovf"));
    manifest.ifPresent(algorithm -> files.put(name + ".mf", manifest(algorithm, content)));
    files.putAll(content);
    files.putAll(extra);
    return files;
  }

  /** The archive. */
  public byte[] ova() {
    var tar = new TarWriter();
    files().forEach((file, content) -> tar.file(file, content, dialect));
    return tar.end();
  }

  /** Writes the archive to a file. */
  public Path ova(Path file) throws IOException {
    return Files.write(file, ova());
  }

  /** Writes the descriptor and its files to a folder. */
  public Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  public String diskName(int system, int disk) {
    return "%s-vm%d-disk%d.vmdk".formatted(name, system, disk);
  }

  private byte[] disk(int system, int disk) {
    var bytes = new byte[diskBytes];
    new Random((name + "/" + system + "/" + disk).hashCode()).nextBytes(bytes);
    var magic = "KDMV".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));
    return bytes;
  }

  private static byte[] manifest(Algorithm algorithm, Map<String, byte[]> files) {
    var text = new StringBuilder();
    files.forEach(
        (file, content) ->
            text.append("%s(%s)= %s\n".formatted(algorithm, file, hex(algorithm, content))));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String hex(Algorithm algorithm, byte[] content) {
    try {
      var digest = MessageDigest.getInstance(algorithm.standardName());
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The descriptor's text. */
  public String xml() {
    var files = new StringBuilder();
    var diskList = new StringBuilder();
    var machines = new StringBuilder();
    for (int system = 1; system <= systems; system++) {
      for (int disk = 1; disk <= disks; disk++) {
        var id = system + "-" + disk;
        files.append(OvfText.file(id, diskName(system, disk), diskBytes));
        diskList.append(OvfText.disk(id, DISK_CAPACITY * disk));
      }
      machines.append(machine(system));
    }
    var content =
        systems == 1 ? machines.toString() : OvfText.collection(name, machines.toString());
    return descriptorEdit.apply(OvfText.envelope(files.toString(), diskList.toString(), content));
  }

  private String machine(int system) {
    var items = new StringBuilder();
    items.append(OvfText.item(1, "3", "<rasd:VirtualQuantity>%d</rasd:VirtualQuantity>", cpus));
    items.append(
        OvfText.item(
            2,
            "4",
            "<rasd:AllocationUnits>byte * 2^20</rasd:AllocationUnits>"
                + "<rasd:VirtualQuantity>%d</rasd:VirtualQuantity>",
            memoryMib));
    for (int disk = 1; disk <= disks; disk++) {
      var resource = "<rasd:HostResource>ovf:/disk/%s</rasd:HostResource>";
      items.append(OvfText.item(2 + disk, "17", resource, "disk" + system + "-" + disk));
    }
    tpmResourceType.ifPresent(
        type ->
            items.append(
                OvfText.item(
                    90, type, "<rasd:ResourceSubType>%s</rasd:ResourceSubType>", "vmware.vtpm")));
    var id = systems == 1 ? name : name + "-" + system;
    return OvfText.machine(id, guestId, hardwareVersion, items.toString(), firmware);
  }
}
