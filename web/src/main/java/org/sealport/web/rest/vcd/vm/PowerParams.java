package org.sealport.web.rest.vcd.vm;

import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** How a VM or vApp is started and stopped. */
public final class PowerParams {
  private PowerParams() {}

  /** Starts. */
  @Document("DeployVAppParams")
  public static class Deploy {
    @Field(Kind.ATTRIBUTE)
    public Boolean powerOn;

    @Field(Kind.ATTRIBUTE)
    public Integer deploymentLeaseSeconds;

    @Field(Kind.ATTRIBUTE)
    public Boolean forceCustomization;
  }

  /** Stops. */
  @Document("UndeployVAppParams")
  public static class Undeploy {
    public String undeployPowerAction;
  }
}
