package org.sealport.web.rest.vcd.shared;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** The contract's place for what it has no word for. */
@Document("VCloudExtension")
public class Extension {
  @Field(Kind.ATTRIBUTE)
  public Boolean required;

  @Field(namespace = Namespace.EXTENSION)
  public VmVimInfo vmVimInfo;

  /** {@code Copy} or {@code Replace}: what becomes of the TPM of what is copied. */
  @Field(namespace = Namespace.SEALPORT)
  public String tpmProvisioning;

  /** Where the VM is in its vCenter. */
  @Document(value = "VmVimInfo", namespace = Namespace.EXTENSION)
  public static class VmVimInfo {
    public VmVimObjectRef vmVimObjectRef;
  }

  /** A managed object of a vCenter. */
  @Document(value = "VmVimObjectRef", namespace = Namespace.EXTENSION)
  public static class VmVimObjectRef {
    public String moRef;
    public String vimObjectType;
  }
}
