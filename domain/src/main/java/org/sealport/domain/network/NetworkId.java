package org.sealport.domain.network;

import java.util.UUID;

/** Identifies a network of an organization VDC. */
public record NetworkId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
