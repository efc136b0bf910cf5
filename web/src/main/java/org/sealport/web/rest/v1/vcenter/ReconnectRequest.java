package org.sealport.web.rest.v1.vcenter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.sealport.services.vcenter.Connection;

/**
 * How a real vCenter is reached from now on. It goes in and never out.
 *
 * @param password left out to keep the one that is known, at the same address only
 * @param thumbprint SHA-256 of its certificate; left out when a trusted authority issued it
 * @param resourcePool by name, where new VMs go; left out for the first that fits; so for the
 *     folder
 * @param network by name, that new VMs are plugged into; left out for none
 */
public record ReconnectRequest(
    @NotBlank String url,
    @NotBlank String account,
    String password,
    @Pattern(regexp = "(?i)([0-9a-f]{2}:?){32}") String thumbprint,
    String resourcePool,
    String folder,
    String network) {

  Connection toConnection() {
    var placement = new Connection.Placement(resourcePool, folder, network);
    return new Connection(url, account, password, thumbprint, placement);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return account + " at " + url;
  }
}
