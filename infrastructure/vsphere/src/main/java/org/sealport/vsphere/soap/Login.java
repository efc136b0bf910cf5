package org.sealport.vsphere.soap;

import java.net.URI;
import java.util.Objects;

/**
 * Where a vCenter is and how to sign in to it.
 *
 * @param sdk such as {@code https://vcenter.example.com/sdk}
 * @param thumbprint SHA-256 of the certificate to expect, in hex; null: a trusted authority issued
 *     it for this host
 */
public record Login(URI sdk, String account, String password, String thumbprint) {
  public Login {
    Objects.requireNonNull(sdk);
    Objects.requireNonNull(account);
    Objects.requireNonNull(password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return account + " at " + sdk;
  }
}
