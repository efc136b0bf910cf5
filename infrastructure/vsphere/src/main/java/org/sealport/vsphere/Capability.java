package org.sealport.vsphere;

import org.sealport.domain.vcenter.VCenterVersion;

/** What a vCenter's API can do, by its version. */
enum Capability {
  /** {@code VirtualMachineCloneSpec.tpmProvisionPolicy}; before, a clone's TPM is a copy. */
  TPM_PROVISION_POLICY("8.0.0.1"),
  /** {@code ListKmsClusters}, with native and trusted providers; before, only KMIP servers. */
  LIST_KMS_CLUSTERS("7.0");

  private final String since;

  Capability(String since) {
    this.since = since;
  }

  boolean of(VCenterVersion version) {
    return version.isAtLeast(since);
  }
}
