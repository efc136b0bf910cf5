package org.sealport.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.lab.tpm.TpmState;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.OvfSpec;

/**
 * Operations that make a VM: it is put together beside its place and appears in one step, under a
 * reference that derives from the operation's key.
 */
final class VmMaker {

  private final Site site;

  VmMaker(Site site) {
    this.site = site;
  }

  LabVm.Place create(OperationKey key, CreateSpec spec) {
    site.requireDatastore(spec.datastore());
    if (spec.tpm()) {
      site.requireMayHaveTpm(spec.name(), spec.hardware());
    }
    var moRef = Journal.moRef(key);
    if (site.homes().find(moRef).isEmpty()) {
      var home = site.homes().begin(moRef);
      var vm = LabVm.blank(moRef, spec.name(), spec.hardware(), spec.datastore()).by(key.value());
      site.homes().finish(spec.tpm() ? withNewTpm(vm, home, key, spec.keyProvider()) : vm);
    }
    return site.place(moRef);
  }

  LabVm.Place importOvf(OperationKey key, OvfSpec spec) {
    site.requireDatastore(spec.datastore());
    if (spec.tpm()) {
      site.requireMayHaveTpm(spec.name(), spec.hardware());
    }
    var moRef = Journal.moRef(key);
    if (site.homes().find(moRef).isEmpty()) {
      var home = site.homes().begin(moRef);
      var vm =
          LabVm.blank(moRef, spec.name(), spec.hardware(), spec.datastore())
              .by(key.value())
              .withDisks(unpacked(spec, home));
      site.homes().finish(spec.tpm() ? withNewTpm(vm, home, key, spec.keyProvider()) : vm);
    }
    return site.place(moRef);
  }

  /**
   * Clones into this or another vCenter.
   *
   * @param wrongTpm the fault of a vCenter that does the other thing than it was asked
   */
  LabVm.Place clone(OperationKey key, String sourceRef, CloneSpec spec, boolean wrongTpm) {
    var target = site.lab().site(spec.target());
    target.requireDatastore(spec.datastore());
    var moRef = Journal.moRef(key);
    if (target.homes().find(moRef).isPresent()) {
      return target.place(moRef);
    }
    var lock = site.lock(sourceRef);
    lock.lock();
    try {
      var source = site.get(sourceRef);
      var replace = spec.tpm() == Treatment.REPLACE != wrongTpm;
      clone(key, source, new Plan(spec, target, source.tpm() != null && replace));
      return target.place(moRef);
    } finally {
      lock.unlock();
    }
  }

  /** Where a clone goes, and whether it gets a new TPM in place of the source's. */
  private record Plan(CloneSpec spec, Site target, boolean newTpm) {}

  private void clone(OperationKey key, LabVm source, Plan plan) {
    var sourceHome = site.homes().home(source.moRef());
    var target = plan.target();
    if (source.tpm() != null) {
      target.requireMayHaveTpm(source.name(), source.hardware());
    }
    var moRef = Journal.moRef(key);
    var blank =
        LabVm.blank(moRef, plan.spec().name(), source.hardware(), plan.spec().datastore())
            .by(key.value());
    if (plan.newTpm()) {
      var home = target.homes().begin(moRef);
      var vm = blank.withDisks(disks(paths(sourceHome, source), home));
      target
          .homes()
          .finish(new VmMaker(target).withNewTpm(vm, home, key, provider(source, target)));
      return;
    }
    if (source.keyProvider() != null) {
      site.keys().toOpen(source.keyProvider(), LabOperation.CLONE);
      target.keys().requireOpens(source, sourceTpm(sourceHome, source));
    }
    var home = target.homes().begin(moRef);
    var tpm =
        source
            .tpmFolder()
            .map(folder -> site.lab().tpms().copy(VmTpms.open(sourceHome, folder), home, key))
            .orElse(null);
    target
        .homes()
        .finish(
            blank
                .withDisks(disks(paths(sourceHome, source), home))
                .withTpm(tpm, source.keyProvider()));
  }

  /** A replaced TPM needs no key of the source's vCenter: the target's own will do (R33). */
  private static String provider(LabVm source, Site target) {
    return target
        .sheet()
        .provider(source.keyProvider())
        .filter(provider -> provider.toDomain().isUsable())
        .map(LabKeyProvider::name)
        .orElseGet(
            () ->
                target.sheet().keyProviders().stream()
                    .filter(provider -> provider.toDomain().isUsable())
                    .min(
                        Comparator.comparing(
                            (LabKeyProvider provider) -> !provider.defaultProvider()))
                    .map(LabKeyProvider::name)
                    .orElse(null));
  }

  private static TpmState sourceTpm(Path home, LabVm vm) {
    return vm.tpmFolder().map(folder -> VmTpms.open(home, folder)).orElse(null);
  }

  private LabVm withNewTpm(LabVm vm, Path home, OperationKey key, String provider) {
    var providerKey = site.keys().toEncrypt(provider, vm.name());
    return vm.withTpm(
        site.lab().tpms().manufacture(home, key, providerKey), providerKey.provider());
  }

  private static List<Path> paths(Path home, LabVm vm) {
    return vm.disks().stream().map(home::resolve).toList();
  }

  /** Writes each disk of a package as the one file it is. */
  private static List<String> unpacked(OvfSpec spec, Path home) {
    var names = new ArrayList<String>();
    var disks = spec.hardware().disks().all();
    try {
      for (int i = 0; i < spec.disks().size(); i++) {
        var name = LabVm.file(disks.get(i));
        try (var in = spec.disks().get(i).open()) {
          Files.copy(in, home.resolve(name));
        }
        names.add(name);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack disks: " + e.getMessage(), e);
    }
  }

  /**
   * Brings disks into a home. No guest writes to a disk in the lab, so that those of a clone share
   * their blocks with the source's.
   */
  static List<String> disks(List<Path> sources, Path home) {
    var names = new ArrayList<String>();
    try {
      for (var source : sources) {
        var name = source.getFileName().toString();
        Files.createLink(home.resolve(name), source);
        names.add(name);
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot bring disks to " + home, e);
    }
  }
}
