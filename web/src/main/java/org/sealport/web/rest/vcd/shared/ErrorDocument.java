package org.sealport.web.rest.vcd.shared;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** Every refusal. */
@Document(value = "Error", media = "application/vnd.vmware.vcloud.error")
public class ErrorDocument {
  @Field(Kind.ATTRIBUTE)
  public String message;

  @Field(Kind.ATTRIBUTE)
  public Integer majorErrorCode;

  @Field(Kind.ATTRIBUTE)
  public String minorErrorCode;

  /** The code of the rule book, or of the problem. */
  @Field(Kind.ATTRIBUTE)
  public String vendorSpecificErrorCode;

  @Field(Kind.ATTRIBUTE)
  public String stackTrace = "";
}
