package org.sealport.vsphere;

import org.sealport.domain.shared.Sha256;
import org.sealport.services.vcenter.OperationKey;

/**
 * A VM's name in the vCenter: its name and a short mark of the operation that made it. A vCenter
 * wants names of a folder to differ, tenants do not; and it refuses to make the same thing twice.
 */
final class Names {
  /** A VM's own notes: who made it, under which name, what was the last change. */
  static final String OPERATION = "sealport.operation";

  static final String NAME = "sealport.name";
  static final String CHANGE = "sealport.change";

  /** What one that somebody else made was called before Sealport renamed it. */
  static final String FORMER = "sealport.former";

  private static final int LONGEST = 80;

  private Names() {}

  static String inVCenter(String name, String operation) {
    var suffix = suffix(operation);
    var room = LONGEST - suffix.length();
    return (name.length() > room ? name.substring(0, room).strip() : name) + suffix;
  }

  static String suffix(String operation) {
    return " (" + digest(operation) + ")";
  }

  /** What somebody else named the VM in the vCenter is its name, whatever it notes of itself. */
  static String read(String inVCenter, String noted, String operation) {
    var plain = unescaped(inVCenter);
    return noted != null && operation != null && plain.equals(inVCenter(noted, operation))
        ? noted
        : plain;
  }

  static OperationKey temporary(OperationKey key) {
    return new OperationKey(key.value() + "/temporary");
  }

  /** Slashes and per cents are escaped in vSphere's names. */
  private static String unescaped(String name) {
    return name.replaceAll("(?i)%2f", "/").replaceAll("(?i)%5c", "\\\\").replace("%25", "%");
  }

  static String digest(String operation) {
    return Sha256.of(operation).substring(0, 8);
  }
}
