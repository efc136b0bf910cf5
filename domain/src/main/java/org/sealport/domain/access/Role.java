package org.sealport.domain.access;

import static org.sealport.domain.access.Right.AUDIT_VIEW;
import static org.sealport.domain.access.Right.CATALOG_DELETE;
import static org.sealport.domain.access.Right.CATALOG_MANAGE;
import static org.sealport.domain.access.Right.CATALOG_PUBLISH;
import static org.sealport.domain.access.Right.CATALOG_SHARE;
import static org.sealport.domain.access.Right.CATALOG_VIEW;
import static org.sealport.domain.access.Right.PROVIDER_MANAGE;
import static org.sealport.domain.access.Right.PROVIDER_VIEW;
import static org.sealport.domain.access.Right.TASK_CANCEL;
import static org.sealport.domain.access.Right.TASK_VIEW;
import static org.sealport.domain.access.Right.TEMPLATE_CAPTURE;
import static org.sealport.domain.access.Right.TEMPLATE_DELETE;
import static org.sealport.domain.access.Right.TEMPLATE_DOWNLOAD;
import static org.sealport.domain.access.Right.TEMPLATE_INSTANTIATE;
import static org.sealport.domain.access.Right.TEMPLATE_UPLOAD;
import static org.sealport.domain.access.Right.TENANT_VIEW;
import static org.sealport.domain.access.Right.USER_VIEW;
import static org.sealport.domain.access.Right.VAPP_CREATE;
import static org.sealport.domain.access.Right.VAPP_DELETE;
import static org.sealport.domain.access.Right.VAPP_EDIT;
import static org.sealport.domain.access.Right.VAPP_SHARE;
import static org.sealport.domain.access.Right.VAPP_VIEW;
import static org.sealport.domain.access.Right.VDC_VIEW;
import static org.sealport.domain.access.Right.VM_CONSOLE;
import static org.sealport.domain.access.Right.VM_CREATE;
import static org.sealport.domain.access.Right.VM_DELETE;
import static org.sealport.domain.access.Right.VM_EDIT;
import static org.sealport.domain.access.Right.VM_POWER;
import static org.sealport.domain.access.Right.VM_TPM;
import static org.sealport.domain.access.Right.VM_VIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The role × right table, the only one. A role is held per organization (a group of that name in
 * the organization in Keycloak); the two System roles count only in the provider's organization and
 * then reach every tenant.
 */
public enum Role {
  // spotless:off
  SYSTEM_ADMINISTRATOR      ("System Administrator",       true,  EnumSet.allOf(Right.class)),
  SYSTEM_VIEWER             ("System Viewer",              true,  EnumSet.of(PROVIDER_VIEW, TENANT_VIEW, USER_VIEW, VDC_VIEW, VAPP_VIEW, VM_VIEW, CATALOG_VIEW, TASK_VIEW, AUDIT_VIEW)),
  ORGANIZATION_ADMINISTRATOR("Organization Administrator", false, EnumSet.complementOf(EnumSet.of(PROVIDER_VIEW, PROVIDER_MANAGE))),
  CATALOG_AUTHOR            ("Catalog Author",             false, EnumSet.of(TENANT_VIEW, VDC_VIEW, VAPP_VIEW, VAPP_CREATE, VAPP_EDIT, VAPP_DELETE, VAPP_SHARE, VM_VIEW, VM_CREATE, VM_EDIT, VM_DELETE,
                                                                            VM_POWER, VM_TPM, VM_CONSOLE, CATALOG_VIEW, CATALOG_MANAGE, CATALOG_DELETE, CATALOG_SHARE, CATALOG_PUBLISH, TEMPLATE_CAPTURE, TEMPLATE_UPLOAD,
                                                                            TEMPLATE_DOWNLOAD, TEMPLATE_DELETE, TEMPLATE_INSTANTIATE, TASK_VIEW, TASK_CANCEL)),
  VAPP_AUTHOR               ("vApp Author",                false, EnumSet.of(TENANT_VIEW, VDC_VIEW, VAPP_VIEW, VAPP_CREATE, VAPP_EDIT, VAPP_DELETE, VAPP_SHARE, VM_VIEW, VM_CREATE, VM_EDIT, VM_DELETE,
                                                                            VM_POWER, VM_TPM, VM_CONSOLE, CATALOG_VIEW, TEMPLATE_CAPTURE, TEMPLATE_UPLOAD, TEMPLATE_INSTANTIATE, TASK_VIEW, TASK_CANCEL)),
  VAPP_USER                 ("vApp User",                  false, EnumSet.of(TENANT_VIEW, VDC_VIEW, VAPP_VIEW, VM_VIEW, VM_POWER, VM_CONSOLE, TASK_VIEW, TASK_CANCEL)),
  CONSOLE_ACCESS_ONLY       ("Console Access Only",        false, EnumSet.of(VM_VIEW, VM_CONSOLE));
  // spotless:on

  private final String label;
  private final boolean provider;
  private final Set<Right> rights;

  Role(String label, boolean provider, Set<Right> rights) {
    this.label = label;
    this.provider = provider;
    this.rights = rights;
  }

  /** The name of the organization group in Keycloak. */
  public String label() {
    return label;
  }

  /** Counts only in the provider's organization. */
  public boolean isProvider() {
    return provider;
  }

  public boolean grants(Right right) {
    return rights.contains(right);
  }

  /** Unknown group names grant nothing. */
  public static Optional<Role> labelled(String label) {
    return Arrays.stream(values()).filter(role -> role.label.equals(label)).findFirst();
  }
}
