package org.sealport.services.audit;

import java.util.List;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;

/**
 * Reads the audit, newest first. Implementations name the right AUDIT_VIEW, and PROVIDER_VIEW for
 * every organization's.
 */
public interface AuditQueries {
  Rows<AuditRow> list(TenantId tenant, AuditFilter filter, Page page);

  Rows<AuditRow> all(AuditFilter filter, Page page);

  /**
   * The next records, for reading a long audit in pieces.
   *
   * @param last of the piece before; null for the first piece
   */
  List<AuditRow> next(TenantId tenant, AuditFilter filter, AuditRow last, int size);

  /** The next records of every organization. */
  List<AuditRow> nextOfAll(AuditFilter filter, AuditRow last, int size);
}
