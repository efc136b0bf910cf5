package org.sealport.domain.vm;

/** What one can do to the power of a VM. */
public enum PowerOperation {
  POWER_ON,
  POWER_OFF,
  RESET
}
