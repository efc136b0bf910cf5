package org.sealport.vsphere;

/** A VM as it was read back after an operation, and where. */
record Made(Site site, VmSeen vm) {}
