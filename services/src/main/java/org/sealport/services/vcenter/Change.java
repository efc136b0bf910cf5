package org.sealport.services.vcenter;

/** One change of an existing VM. */
public sealed interface Change {
  record Rename(String name) implements Change {}

  record Resize(int cpus, int memoryMb) implements Change {}

  /** Adds a new TPM; the home is encrypted with this provider unless it is encrypted already. */
  record AddTpm(String keyProvider) implements Change {}

  /** Removes the TPM and its secrets. The home stays encrypted. */
  record RemoveTpm() implements Change {}
}
