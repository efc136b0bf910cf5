package org.sealport.domain.tpm;

/** The operations of the rule book's section B, by rule id. */
public enum TpmOperation {
  CREATE_VM("R10"),
  CREATE_VM_FROM_TEMPLATE("R11"),
  BUILD_VAPP("R12"),
  CREATE_VAPP_FROM_OVF("R13"),
  INSTANTIATE_TEMPLATE("R14"),
  IMPORT_VM("R15"),
  ADD_BLANK_VM("R16"),
  ADD_VM_FROM_TEMPLATE("R17"),
  COPY_VM("R18"),
  MOVE_VM("R19"),
  COPY_VAPP("R20"),
  CAPTURE("R21"),
  CREATE_TEMPLATE_FROM_OVF("R22"),
  MOVE_VAPP("R23");

  private final String rule;

  TpmOperation(String rule) {
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}
