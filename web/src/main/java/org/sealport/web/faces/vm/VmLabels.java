package org.sealport.web.faces.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Names that pages show for what vSphere only numbers. */
@Named
@ApplicationScoped
public class VmLabels {
  public String guest(String guestId) {
    return GuestOs.label(guestId);
  }
}
