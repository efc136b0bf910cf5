package org.sealport.services.audit;

/** Writes the audit; nothing in it is ever changed or removed. */
public interface AuditLog {
  /** In the current transaction: recorded exactly when the operation is. */
  void add(AuditEntry entry);

  /** In a transaction of its own: outlives the one that is rolled back. */
  void addApart(AuditEntry entry);
}
