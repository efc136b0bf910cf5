package org.sealport.services.vm;

import java.time.Instant;
import org.sealport.services.tpm.TpmDetail;

/**
 * All about one VM.
 *
 * @param vCenterVersion of the vCenter it runs on
 * @param keyProvider encrypts its home; null: not encrypted
 * @param tpmGeneration how many TPMs it has held
 * @param tpm null without one
 * @param snapshot null without one
 */
public record VmDetail(
    VmRow row,
    String vCenterName,
    String vCenterVersion,
    String keyProvider,
    int tpmGeneration,
    TpmDetail tpm,
    String description,
    Snapshot snapshot) {
  /**
   * The newest snapshot.
   *
   * @param takenAt null: outside of Sealport
   * @param withTpm whether it holds the TPM that the VM has now
   */
  public record Snapshot(Instant takenAt, boolean withTpm) {}
}
