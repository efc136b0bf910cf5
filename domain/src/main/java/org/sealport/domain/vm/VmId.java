package org.sealport.domain.vm;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies a VM. */
public record VmId(UUID value) {
  public static VmId random() {
    return new VmId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static VmId of(String text) {
    return new VmId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
