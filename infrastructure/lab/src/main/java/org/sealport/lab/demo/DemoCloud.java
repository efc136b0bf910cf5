package org.sealport.lab.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.vcenter.Registration;

/**
 * The demo cloud as its file describes it. Things refer to each other by name.
 *
 * @param hardware by the name that VMs and templates use
 */
public record DemoCloud(
    List<DemoTenant> tenants,
    List<DemoVCenter> vCenters,
    List<DemoVdc> vdcs,
    Map<String, Hardware> hardware,
    List<DemoCatalog> catalogs,
    List<DemoVApp> vApps,
    List<DemoUnmanaged> unmanaged) {

  /** An organization that the realm in Keycloak has under this id. */
  public record DemoTenant(UUID id, String name, String displayName) {}

  /** A vCenter to register. */
  public record DemoVCenter(
      String name, String version, List<DemoStore> datastores, List<DemoProvider> keyProviders) {
    Registration registration() {
      return new Registration(
          name,
          version,
          datastores.stream().map(store -> new Datastore(store.name(), store.identity())).toList(),
          keyProviders.stream().map(DemoProvider::toDomain).toList());
    }
  }

  /** A datastore; shared where the identity is the same. */
  public record DemoStore(String name, String identity) {}

  /** A key provider; the same key where {@code key} is the same. */
  public record DemoProvider(
      String name, KeyProviderType type, boolean defaultProvider, boolean backedUp, String key) {
    KeyProvider toDomain() {
      var held = new KeyProvider.Key(key, backedUp);
      return new KeyProvider(name, type, defaultProvider, Health.GREEN, held);
    }
  }

  /** An organization VDC. */
  public record DemoVdc(
      String tenant, String name, String vCenter, String datastore, boolean fastProvisioning) {}

  /** A catalog with its templates, which lie in one vCenter. */
  public record DemoCatalog(
      String tenant,
      String name,
      String description,
      boolean shared,
      String vCenter,
      String datastore,
      List<DemoTemplate> templates) {}

  /** A template of one VM. */
  public record DemoTemplate(
      String name, String hardware, boolean tpm, Provenance provenance, Treatment provisioning) {}

  /** A vApp, or a standalone VM. */
  public record DemoVApp(
      String tenant, String vdc, String name, boolean standalone, String owner, List<DemoVm> vms) {}

  /**
   * A VM of a vApp.
   *
   * @param copyOf an earlier VM of the same vApp whose TPM it has a copy of; null: a new TPM
   */
  public record DemoVm(String name, String hardware, boolean tpm, String copyOf) {}

  /** A VM that is in a vCenter and in nobody's organization. */
  public record DemoUnmanaged(
      String vCenter, String datastore, String name, String hardware, boolean tpm) {}

  /** Reads the file. */
  public static DemoCloud read(Path file) {
    try {
      return new ObjectMapper().readValue(file.toFile(), DemoCloud.class);
    } catch (IOException e) {
      throw new UncheckedIOException("no demo cloud in " + file, e);
    }
  }
}
