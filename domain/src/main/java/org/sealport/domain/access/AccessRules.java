package org.sealport.domain.access;

import static org.sealport.domain.access.AccessLevel.CHANGE;
import static org.sealport.domain.access.AccessLevel.FULL_CONTROL;
import static org.sealport.domain.access.AccessLevel.READ_ONLY;

import java.util.EnumMap;
import java.util.Map;

/**
 * The level that a right needs on the vApp, with its VMs, or on the catalog, with what lies in it,
 * that it is used on. Roles grant rights; this only narrows them.
 */
public final class AccessRules {
  /** What has an access of its own. */
  public enum Subject {
    VAPP,
    CATALOG
  }

  private record Needed(AccessLevel vApp, AccessLevel catalog) {}

  private static final Map<Right, Needed> TABLE = new EnumMap<>(Right.class);

  // spotless:off
  static {
    //                              of the vApp   of the catalog
    row(Right.VAPP_VIEW,            READ_ONLY,    READ_ONLY);
    row(Right.VM_VIEW,              READ_ONLY,    READ_ONLY);
    row(Right.CATALOG_VIEW,         READ_ONLY,    READ_ONLY);
    row(Right.TASK_VIEW,            READ_ONLY,    READ_ONLY);
    row(Right.VAPP_CREATE,          CHANGE,       READ_ONLY); // a copy has the secrets of its source
    row(Right.VAPP_EDIT,            CHANGE,       READ_ONLY);
    row(Right.VAPP_DELETE,          FULL_CONTROL, READ_ONLY);
    row(Right.VAPP_SHARE,           FULL_CONTROL, READ_ONLY);
    row(Right.VM_CREATE,            CHANGE,       READ_ONLY);
    row(Right.VM_EDIT,              CHANGE,       READ_ONLY);
    row(Right.VM_DELETE,            FULL_CONTROL, READ_ONLY);
    row(Right.VM_POWER,             CHANGE,       READ_ONLY);
    row(Right.VM_TPM,               CHANGE,       READ_ONLY);
    row(Right.VM_CONSOLE,           CHANGE,       READ_ONLY);
    row(Right.TASK_CANCEL,          CHANGE,       CHANGE);
    row(Right.TEMPLATE_CAPTURE,     CHANGE,       CHANGE);
    row(Right.TEMPLATE_UPLOAD,      CHANGE,       CHANGE);
    row(Right.TEMPLATE_DOWNLOAD,    READ_ONLY,    READ_ONLY);
    row(Right.TEMPLATE_INSTANTIATE, CHANGE,       READ_ONLY);
    row(Right.TEMPLATE_DELETE,      FULL_CONTROL, FULL_CONTROL);
    row(Right.CATALOG_MANAGE,       READ_ONLY,    CHANGE);
    row(Right.CATALOG_DELETE,       READ_ONLY,    FULL_CONTROL);
    row(Right.CATALOG_SHARE,        READ_ONLY,    FULL_CONTROL);
    row(Right.CATALOG_PUBLISH,      READ_ONLY,    FULL_CONTROL);
  }
  // spotless:on

  private AccessRules() {}

  private static void row(Right right, AccessLevel vApp, AccessLevel catalog) {
    TABLE.put(right, new Needed(vApp, catalog));
  }

  /** Rights that are used on neither need none but to see them. */
  public static AccessLevel needed(Right right, Subject on) {
    var needed = TABLE.getOrDefault(right, new Needed(READ_ONLY, READ_ONLY));
    return on == Subject.VAPP ? needed.vApp() : needed.catalog();
  }
}
