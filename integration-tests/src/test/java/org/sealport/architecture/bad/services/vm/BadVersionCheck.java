package org.sealport.architecture.bad.services.vm;

import org.sealport.domain.vcenter.VCenterVersion;

/** Deliberately bad: knows of a version what only a table may know. */
public class BadVersionCheck {
  boolean canReplace(VCenterVersion version) {
    return version.isAtLeast("8.0");
  }
}
