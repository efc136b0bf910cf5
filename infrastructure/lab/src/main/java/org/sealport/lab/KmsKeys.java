package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.lab.tpm.KeyProviderKeys;
import org.sealport.lab.tpm.LabTpmException;
import org.sealport.lab.tpm.ProviderKey;
import org.sealport.lab.tpm.TpmState;

/** Gets keys from a vCenter's key providers, as they are right now. */
final class KmsKeys {

  private final LabVCenterSheet vCenter;
  private final KeyProviderKeys server;

  KmsKeys(LabVCenterSheet vCenter, KeyProviderKeys server) {
    this.vCenter = vCenter;
    this.server = server;
  }

  /** The server's name for the key that a provider holds: equal for equal identities. */
  static String keyId(LabKeyProvider provider) {
    var identity = provider.keyIdentity().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(identity).toString();
  }

  /**
   * The key to encrypt a VM with.
   *
   * @param provider null: the default one, as vCenter does
   */
  ProviderKey toEncrypt(String provider, String vm) {
    return vCenter.keyProviders().stream()
        .filter(known -> provider == null ? known.defaultProvider() : known.name().equals(provider))
        .filter(known -> known.toDomain().isUsable())
        .findFirst()
        .map(this::key)
        .orElseThrow(() -> refused(TpmProblem.TPM_NO_KEY_PROVIDER, vm, String.valueOf(provider)));
  }

  /** The key to open a VM that is here; without it the VM is locked. */
  ProviderKey toOpen(String provider, LabOperation operation) {
    return vCenter
        .provider(provider)
        .filter(LabKeyProvider::answers)
        .map(this::key)
        .orElseThrow(
            () ->
                VCENTER_OPERATION_FAILED.with(
                    operation, "the VM is locked: no key from key provider " + provider));
  }

  /** Refuses as a vCenter does that is given a VM it cannot open (R40, R47). */
  void requireOpens(LabVm vm, TpmState tpm) {
    var here = vCenter.provider(vm.keyProvider());
    if (here.isEmpty()) {
      throw new TpmRefusedException(
          List.of(
              new Violation(
                  TpmProblem.TPM_KEY_PROVIDER_MISSING_ON_TARGET,
                  vm.name(),
                  names(),
                  vm.keyProvider())));
    }
    if (tpm == null) {
      return;
    }
    try {
      tpm.requireOpenableBy(key(here.get()));
    } catch (LabTpmException e) {
      throw refused(
          TpmProblem.TPM_KEY_PROVIDER_KEY_DIFFERS,
          vm.name(),
          vm.keyProvider() + " on " + vCenter.name());
    }
  }

  private ProviderKey key(LabKeyProvider provider) {
    return server
        .find(provider.name(), keyId(provider))
        .orElseThrow(
            () ->
                VCENTER_OPERATION_FAILED.with(
                    "KEY", "key provider " + provider.name() + " lost its key"));
  }

  private String names() {
    return String.join(", ", vCenter.keyProviders().stream().map(LabKeyProvider::name).toList());
  }

  private static TpmRefusedException refused(TpmProblem problem, String vm, String found) {
    return new TpmRefusedException(List.of(new Violation(problem, vm, found, "")));
  }
}
