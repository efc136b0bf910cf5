package org.sealport.services.vcenter;

/**
 * How to reach a real vCenter.
 *
 * @param url such as {@code https://vcenter.example.com}
 * @param thumbprint SHA-256 of its certificate; null: a trusted authority issued it
 */
public record Connection(
    String url, String account, String password, String thumbprint, Placement placement) {

  /**
   * Where new VMs go, by the names that the vCenter knows; null: the first that fits.
   *
   * @param network the one that new VMs are plugged into; null: none
   */
  public record Placement(String resourcePool, String folder, String network) {
    public static final Placement ANY = new Placement(null, null, null);
  }

  Connection withPassword(String other) {
    return new Connection(url, account, other, thumbprint, placement);
  }

  /** Held to this certificate, or with null to what authorities issued. */
  public Connection trusting(String certificate) {
    return new Connection(url, account, password, certificate, placement);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return account + " at " + url;
  }
}
