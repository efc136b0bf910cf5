package org.sealport.domain.vm;

/** A VM's power state as its vCenter tells it. */
public enum PowerState {
  ON,
  OFF,
  SUSPENDED
}
