package org.sealport.domain.vapp;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies a vApp. */
public record VAppId(UUID value) {
  public static VAppId random() {
    return new VAppId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static VAppId of(String text) {
    return new VAppId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
