/**
 * What all repositories and queries share.
 *
 * <p>Start with {@link org.sealport.persistence.shared.TenantScope} for commands (Hibernate, inside
 * a transaction) and {@link org.sealport.persistence.shared.Sql} for reads (JDBC, without one).
 */
package org.sealport.persistence.shared;
