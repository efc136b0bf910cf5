package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import java.util.Objects;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** How a VM or vApp is started and stopped. */
public final class PowerParams {
  private PowerParams() {}

  /** What the last word of an address asks for. */
  public static PowerOperation operation(String word) {
    return switch (word) {
      case "powerOn" -> PowerOperation.POWER_ON;
      case "powerOff" -> PowerOperation.POWER_OFF;
      case "reset" -> PowerOperation.RESET;
      case "reboot" -> PowerOperation.REBOOT;
      case "shutdown" -> PowerOperation.SHUT_DOWN;
      case "suspend" -> PowerOperation.SUSPEND;
      default -> throw NOT_FOUND.with("power:" + word);
    };
  }

  /** Starts. */
  @Document("DeployVAppParams")
  public static class Deploy {
    @Field(Kind.ATTRIBUTE)
    public Boolean powerOn;

    @Field(Kind.ATTRIBUTE)
    public Integer deploymentLeaseSeconds;

    @Field(Kind.ATTRIBUTE)
    public Boolean forceCustomization;

    /** Nothing said is a power on. */
    public static boolean isOn(Deploy how) {
      return how == null || !Boolean.FALSE.equals(how.powerOn);
    }
  }

  /** Stops. */
  @Document("UndeployVAppParams")
  public static class Undeploy {
    public String undeployPowerAction;

    /** Nothing said is a power off. */
    public static PowerOperation operation(Undeploy how) {
      var action =
          how == null ? "default" : Objects.requireNonNullElse(how.undeployPowerAction, "default");
      return switch (action) {
        case "default", "powerOff", "force" -> PowerOperation.POWER_OFF;
        case "shutdown" -> PowerOperation.SHUT_DOWN;
        case "suspend" -> PowerOperation.SUSPEND;
        default -> throw INVALID_INPUT.with("UndeployPowerAction", action);
      };
    }
  }
}
