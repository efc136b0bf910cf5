/**
 * The audit: who did what to which TPM, refusals included, and what came of it.
 *
 * <p>Accepted tasks and their ends are recorded where tasks are stored; {@link
 * org.sealport.services.audit.AuditInterceptor} records what needs no task and what is refused.
 */
package org.sealport.services.audit;
