package org.sealport.lab;

/** The lab keeps the contract without swtpm too. */
class IdentityOnlyContractTest extends LabContractTest {

  @Override
  Lab.Tpms tpms() {
    return Lab.Tpms.IDENTITY_ONLY;
  }
}
