package org.sealport.domain.access;

/** What one may do. Every use case names exactly one of these. */
public enum Right {
  VDC_VIEW,
  NETWORK_MANAGE,
  VAPP_VIEW,
  VAPP_CREATE,
  VAPP_EDIT,
  VAPP_DELETE,
  /** Say who owns a vApp, and which members reach it. */
  VAPP_SHARE,
  VM_VIEW,
  VM_CREATE,
  VM_EDIT,
  VM_DELETE,
  VM_POWER,
  VM_TPM,
  VM_CONSOLE,
  CATALOG_VIEW,
  CATALOG_MANAGE,
  CATALOG_DELETE,
  /** Say who owns a catalog, and which members reach it. */
  CATALOG_SHARE,
  CATALOG_PUBLISH,
  TEMPLATE_CAPTURE,
  TEMPLATE_UPLOAD,
  TEMPLATE_DOWNLOAD,
  TEMPLATE_DELETE,
  TEMPLATE_INSTANTIATE,
  TASK_VIEW,
  TASK_CANCEL,
  TENANT_VIEW,
  USER_VIEW,
  AUDIT_VIEW,
  TPM_POLICY_MANAGE,
  LEASE_POLICY_MANAGE,
  PROVIDER_VIEW,
  PROVIDER_MANAGE;

  /** Whoever holds it changes something by it. */
  public boolean changes() {
    return !name().endsWith("_VIEW");
  }
}
