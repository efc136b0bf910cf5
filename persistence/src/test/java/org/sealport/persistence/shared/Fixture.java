package org.sealport.persistence.shared;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.Tpm;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;

/** A new organization with one VDC in a vCenter of its own: tests do not meet each other's rows. */
public record Fixture(TestDatabase database, TenantId tenant, Vdc vdc) {
  public static final Hardware WINDOWS =
      new Hardware("windows11_64Guest", Firmware.EFI, 20, 4, 8192, 65536);

  public static Fixture organization() {
    var database = TestDatabase.shared();
    var tenant = TenantId.random();
    var name = "org-" + tenant.toString().substring(0, 8);
    return database.inTransaction(
        r -> {
          r.tenants().add(Tenant.register(tenant, name, name, false));
          var vCenter = vCenter("vc-" + name);
          r.vCenters().add(vCenter);
          var vdc = Vdc.create(tenant, vCenter.id(), name + "-vdc", "nfs", false);
          r.vdcs().add(vdc);
          return new Fixture(database, tenant, vdc);
        });
  }

  public static VCenter vCenter(String name) {
    var version = new VCenterVersion("8.0.3");
    var vCenter = VCenter.register(VCenterId.random(), name, VCenterKind.LAB, version);
    var provider =
        new KeyProvider(
            "kp-standard",
            KeyProviderType.STANDARD,
            true,
            Health.GREEN,
            new KeyProvider.Key("key", true));
    vCenter.read(
        new VCenter.Told(
            "identity", version, List.of(provider), List.of(new Datastore("nfs", "nfs-1")), true),
        Instant.now());
    return vCenter;
  }

  public VApp vApp(String name) {
    return vApp(name, false);
  }

  public VApp vApp(String name, boolean standalone) {
    var vApp = VApp.create(vdc, name, standalone, "victor");
    database.change(r -> r.vApps().add(vApp));
    return vApp;
  }

  public Vm vm(VApp vApp, String name) {
    return vm(vApp, name, PowerState.OFF);
  }

  public Vm vm(VApp vApp, String name, PowerState power) {
    var vm = Vm.plan(vApp, vdc, name, WINDOWS);
    vm.found(new Vm.Seen("vm-" + name, WINDOWS, power, "nfs", null, false, null));
    database.change(r -> r.vms().add(vm));
    return vm;
  }

  /** Plugs a new TPM with this identity, or a copy of another, into a VM. */
  public TpmId tpm(Vm vm, String fingerprint, TpmId copiedFrom) {
    return database.inTransaction(
        r -> {
          var tpm =
              Tpm.record(
                  tenant,
                  new Tpm.Holder(TpmHolder.VM, vm.id().value(), vm.name()),
                  copiedFrom == null ? TpmOrigin.NEW : TpmOrigin.COPIED,
                  copiedFrom,
                  Set.of(new EndorsementKey("ECC_P256", fingerprint)));
          r.tpms().add(tpm);
          r.vms().get(tenant, vm.id()).holds(tpm.id());
          return tpm.id();
        });
  }

  public Catalog catalog(String name, boolean shared) {
    var catalog = Catalog.create(tenant, name, "", shared, "carol");
    database.change(r -> r.catalogs().add(catalog));
    return catalog;
  }

  public void share(Catalog catalog, TenantId with) {
    database.change(r -> r.catalogs().locked(tenant, catalog.id()).share(false, Set.of(with)));
  }

  /** A template with one VM that holds a TPM of this identity. */
  public Template template(Catalog catalog, String name, String fingerprint) {
    return database.inTransaction(
        r -> {
          var template =
              Template.plan(catalog, vdc.vCenter(), name, Provenance.CAPTURED, Treatment.COPY);
          var placed = new TemplateVm.Placed("vm-t", "nfs");
          var vm = TemplateVm.of(UUID.randomUUID(), template, name + "-vm", placed, WINDOWS);
          var tpm =
              Tpm.record(
                  tenant,
                  new Tpm.Holder(TpmHolder.TEMPLATE_VM, vm.id(), vm.name()),
                  TpmOrigin.NEW,
                  null,
                  Set.of(new EndorsementKey("ECC_P256", fingerprint)));
          r.tpms().add(tpm);
          vm.holds(tpm.id(), "kp-standard");
          template.ready(List.of(vm));
          r.templates().add(template);
          return template;
        });
  }
}
