/**
 * The TPM rule book as data, and the identity and lineage of each TPM. Start with {@link
 * org.sealport.domain.tpm.TpmRules}.
 */
package org.sealport.domain.tpm;
