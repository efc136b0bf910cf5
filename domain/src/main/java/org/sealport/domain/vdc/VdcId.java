package org.sealport.domain.vdc;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies an organization VDC. */
public record VdcId(UUID value) {
  public static VdcId random() {
    return new VdcId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static VdcId of(String text) {
    return new VdcId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
