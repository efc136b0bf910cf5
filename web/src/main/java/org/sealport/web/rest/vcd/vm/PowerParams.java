package org.sealport.web.rest.vcd.vm;

import java.util.Set;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** How a VM or vApp is started and stopped. */
public final class PowerParams {
  private static final Set<String> GUESTS = Set.of("shutdown", "suspend");

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

    /** What would have to reach the guest is refused: its work would be lost by a power off. */
    public static void requireOff(Undeploy how) {
      var action = how == null ? null : how.undeployPowerAction;
      if (action != null && GUESTS.contains(action)) {
        throw ProtocolProblem.NOT_OFFERED.with("UndeployPowerAction: " + action);
      }
    }
  }
}
