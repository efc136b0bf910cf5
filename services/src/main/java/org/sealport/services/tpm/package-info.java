/** Preflight: what an operation will do to each TPM, and every rule it would violate. */
package org.sealport.services.tpm;
