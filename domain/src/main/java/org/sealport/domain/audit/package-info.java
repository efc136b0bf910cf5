/** What was done to a TPM, by whom, with which outcome. */
package org.sealport.domain.audit;
