/** VMs in the database; {@code JpaVms} for commands, {@code JdbcVmQueries} for lists. */
package org.sealport.persistence.vm;
