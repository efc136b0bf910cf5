package org.sealport.domain.tpm;

/** What a TPM is plugged into. */
public enum TpmHolder {
  VM,
  TEMPLATE_VM
}
