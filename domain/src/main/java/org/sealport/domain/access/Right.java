package org.sealport.domain.access;

/** What one may do. Every use case names exactly one of these. */
public enum Right {
  VDC_VIEW,
  VAPP_VIEW,
  VAPP_CREATE,
  VAPP_EDIT,
  VAPP_DELETE,
  VM_VIEW,
  VM_CREATE,
  VM_EDIT,
  VM_DELETE,
  VM_POWER,
  VM_TPM,
  VM_CONSOLE,
  CATALOG_VIEW,
  CATALOG_MANAGE,
  TEMPLATE_CAPTURE,
  TEMPLATE_UPLOAD,
  TEMPLATE_DELETE,
  TEMPLATE_INSTANTIATE,
  TASK_VIEW,
  TENANT_VIEW,
  PROVIDER_VIEW,
  PROVIDER_MANAGE
}
