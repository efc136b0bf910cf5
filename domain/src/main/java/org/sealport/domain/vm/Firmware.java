package org.sealport.domain.vm;

/** A VM's firmware; vSphere's {@code bios} and {@code efi}. */
public enum Firmware {
  BIOS,
  EFI
}
