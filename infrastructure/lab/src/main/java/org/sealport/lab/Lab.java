package org.sealport.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.lab.tpm.IdentityOnlyTpm;
import org.sealport.lab.tpm.KeyProviderKeys;
import org.sealport.lab.tpm.LabAuthority;
import org.sealport.lab.tpm.LabTpmException;
import org.sealport.lab.tpm.PrivateFiles;
import org.sealport.lab.tpm.SwtpmFactory;
import org.sealport.lab.tpm.TpmFactory;

/**
 * The folder with all vCenters in a box, and what they share: the key management server, the TPM
 * vendor's authority, the journal of operation keys and the faults.
 */
public final class Lab {

  /** Which TPMs to make. */
  public enum Tpms {
    /** Real ones where swtpm is installed, else stand-ins. */
    AUTO,
    /** Stand-ins that only have an identity. */
    IDENTITY_ONLY
  }

  private static final System.Logger LOG = System.getLogger(Lab.class.getName());

  private final Path folder;
  private final KeyProviderKeys keys;
  private final Journal journal;
  private final Faults faults;
  private final VmTpms tpms;
  private final boolean sealing;
  private final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  private Lab(Path folder, TpmFactory factory, boolean sealing, Duration usualDelay) {
    this.folder = folder;
    this.keys = new KeyProviderKeys(folder.resolve("kms"));
    this.journal = new Journal(folder.resolve("operations"));
    this.faults = new Faults(folder.resolve("faults.json"), usualDelay);
    this.tpms = new VmTpms(factory);
    this.sealing = sealing;
  }

  /**
   * Opens a lab, or makes an empty one.
   *
   * @param usualDelay how long a change takes at least, so that people can watch it
   */
  public static Lab open(Path folder, Tpms tpms, Duration usualDelay) {
    var absolute = PrivateFiles.folder(folder.toAbsolutePath().normalize());
    if (absolute.toString().contains(",")) {
      throw new IllegalArgumentException("swtpm takes no comma in a folder's name: " + absolute);
    }
    var sealing = tpms == Tpms.AUTO && SwtpmFactory.missingPrograms().isEmpty();
    var factory =
        sealing
            ? new SwtpmFactory(LabAuthority.in(absolute.resolve("authority")))
            : new IdentityOnlyTpm();
    return new Lab(absolute, factory, sealing, usualDelay);
  }

  /** Sets up a vCenter; one of this id that exists already stays as it is. */
  void register(String id, LabVCenterSheet sheet) {
    var file = sheetFile(id);
    if (!Files.exists(file)) {
      sheet.keyProviders().forEach(provider -> keys.create(KmsKeys.keyId(provider)));
      PrivateFiles.folder(file.getParent());
      Json.write(file, sheet);
    }
  }

  /** One vCenter, whether it exists or not. */
  Site site(VCenterId id) {
    return new Site(this, id.toString());
  }

  Site siteOf(LabVm.Place place) {
    return new Site(this, place.vCenter());
  }

  /** All vCenters. */
  List<Site> sites() {
    var all = folder.resolve("vcenters");
    if (!Files.exists(all)) {
      return List.of();
    }
    try (var files = Files.list(all)) {
      return files.sorted().map(file -> new Site(this, file.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + all, e);
    }
  }

  Optional<LabVCenterSheet> sheet(String id) {
    return Json.read(sheetFile(id), LabVCenterSheet.class);
  }

  Path folderOf(String id) {
    return folder.resolve("vcenters").resolve(id);
  }

  private Path sheetFile(String id) {
    return folderOf(id).resolve("vcenter.json");
  }

  /**
   * Goes on after a start: finishes what a crash cut short, and TPMs of powered-on VMs run again.
   */
  public void resume() {
    forEachVm(Site::settle);
  }

  /** Stops the running TPMs in order; their VMs stay powered on for the next start. */
  public void powerOff() {
    forEachVm((site, vm) -> VmTpms.stop(site.homes().home(vm.moRef()), vm));
  }

  /** A VM that cannot be had does not keep the others waiting. */
  private void forEachVm(BiConsumer<Site, LabVm> work) {
    for (var site : sites()) {
      for (var moRef : site.homes().moRefs(null, Integer.MAX_VALUE)) {
        try {
          site.homes().find(moRef).ifPresent(vm -> work.accept(site, vm));
        } catch (SealportException | LabTpmException | UncheckedIOException e) {
          LOG.log(System.Logger.Level.WARNING, "VM " + moRef + " of " + site.id(), e);
        }
      }
    }
  }

  /** A word to remember under this name. */
  public Memory memory(String name) {
    return new Memory(folder.resolve(name + ".json"));
  }

  KeyProviderKeys keys() {
    return keys;
  }

  Journal journal() {
    return journal;
  }

  /** What goes wrong on purpose. */
  public Faults faults() {
    return faults;
  }

  VmTpms tpms() {
    return tpms;
  }

  boolean sealing() {
    return sealing;
  }

  /** One lock per VM or operation key, for this process; the task engine keeps other nodes away. */
  ReentrantLock lock(String name) {
    return locks.computeIfAbsent(name, any -> new ReentrantLock());
  }
}
