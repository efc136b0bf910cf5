package org.sealport.domain.vcenter;

/** vSphere's management types: vCenter, nativeProvider, trustAuthority. */
public enum KeyProviderType {
  STANDARD,
  NATIVE,
  TRUSTED
}
