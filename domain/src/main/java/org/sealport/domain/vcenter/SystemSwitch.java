package org.sealport.domain.vcenter;

/** What the provider turns on or off for the whole system; all are off at first. */
public enum SystemSwitch {
  /** VMs may cross to a vCenter that shares no storage with theirs (R41). */
  FAST_CROSS_VCENTER_INSTANTIATION
}
