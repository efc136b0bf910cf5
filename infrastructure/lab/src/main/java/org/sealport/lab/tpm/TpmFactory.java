package org.sealport.lab.tpm;

import java.nio.file.Path;

/** Manufactures TPMs. */
public interface TpmFactory {

  /** What the TPMs of this factory are. */
  TpmState.Engine engine();

  /**
   * Makes a TPM that never existed before: new endorsement keys, no secrets.
   *
   * @param target the folder of the new TPM; it appears whole or not at all
   * @param key the key provider's key it is sealed with
   * @param subject what its certificates call it
   */
  TpmState manufacture(Path target, ProviderKey key, String subject);
}
