package org.sealport.domain.tpm;

/** What happens to a source's TPM when its VM is cloned. */
public enum Treatment {
  /** The clone gets the source's TPM state: same endorsement key, same secrets. */
  COPY,
  /** The clone gets a newly manufactured TPM: new endorsement key, no secrets. */
  REPLACE
}
