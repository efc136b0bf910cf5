package org.sealport.domain.vcenter;

/** Which adapter drives a vCenter. */
public enum VCenterKind {
  /** A vCenter in a box, for demo, development and tests. */
  LAB,
  VSPHERE
}
