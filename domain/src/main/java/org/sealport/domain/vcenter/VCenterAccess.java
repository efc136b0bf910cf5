package org.sealport.domain.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_URL_INVALID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;

/**
 * How to reach a real vCenter, as stored.
 *
 * @param sealedPassword readable only with the portal's key
 * @param thumbprint SHA-256 of its certificate; null: a trusted authority issued it
 * @param resourcePool where new VMs go, by name; null: the first that fits; so for the folder
 * @param network the one that new VMs are plugged into; null: none
 */
@Embeddable
public record VCenterAccess(
    String url,
    String account,
    String sealedPassword,
    String thumbprint,
    String resourcePool,
    @Column(name = "vm_folder") String folder,
    String network) {
  private static final int LAST_PORT = 65_535;

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_URL_INVALID
   */
  public static String checkedUrl(String url) {
    try {
      var uri = URI.create(String.valueOf(url));
      if ("https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getPort() <= LAST_PORT) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw VCENTER_URL_INVALID.with(String.valueOf(url));
    }
    throw VCENTER_URL_INVALID.with(String.valueOf(url));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return account + " at " + url;
  }
}
