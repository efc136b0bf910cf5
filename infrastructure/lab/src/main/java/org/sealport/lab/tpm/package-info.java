/**
 * The lab's virtual TPMs: real TPM 2.0 emulators (swtpm), one folder of encrypted state each.
 *
 * <p>Start reading at {@link org.sealport.lab.tpm.TpmState}: a TPM is a folder, so a copied TPM is
 * a copied folder and a replaced one is a newly manufactured folder. {@link
 * org.sealport.lab.tpm.TpmClient} speaks TPM 2.0 to a running one. The VMs that hold these TPMs
 * live in {@code org.sealport.lab}.
 */
package org.sealport.lab.tpm;
