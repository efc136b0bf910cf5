package org.sealport.domain.vcenter;

/** vSphere's ManagedEntityStatus of a key provider. */
public enum Health {
  GREEN,
  YELLOW,
  RED,
  GRAY
}
