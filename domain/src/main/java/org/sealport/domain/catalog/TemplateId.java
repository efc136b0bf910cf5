package org.sealport.domain.catalog;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies a vApp template. */
public record TemplateId(UUID value) {
  public static TemplateId random() {
    return new TemplateId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static TemplateId of(String text) {
    return new TemplateId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
