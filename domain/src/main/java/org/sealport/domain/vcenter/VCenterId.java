package org.sealport.domain.vcenter;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies a registered vCenter. */
public record VCenterId(UUID value) {
  public static VCenterId random() {
    return new VCenterId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static VCenterId of(String text) {
    return new VCenterId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
