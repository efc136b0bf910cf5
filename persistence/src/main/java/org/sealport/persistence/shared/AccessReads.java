package org.sealport.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.sealport.domain.access.AccessLevel;
import org.sealport.services.access.Reached;

/**
 * Reads how much of a vApp or a catalog everyone and the reader reach, with the rest of its row.
 */
public final class AccessReads {
  private AccessReads() {}

  /** Columns, to stand behind others. */
  public static String columns(String table) {
    return ", %1$s.everyone_access as everyone, sealport_held(%1$s.id, %1$s.owner, %1$s.everyone_access) as held"
        .formatted(table);
  }

  /** What the columns tell. */
  public static Reached of(ResultSet row) throws SQLException {
    return new Reached(
        AccessLevel.valueOf(row.getString("everyone")), AccessLevel.valueOf(row.getString("held")));
  }
}
