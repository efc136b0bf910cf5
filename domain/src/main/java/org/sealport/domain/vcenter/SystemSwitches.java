package org.sealport.domain.vcenter;

/** How the provider has set the switches. */
public interface SystemSwitches {
  boolean isOn(SystemSwitch each);

  void turn(SystemSwitch each, boolean on);
}
