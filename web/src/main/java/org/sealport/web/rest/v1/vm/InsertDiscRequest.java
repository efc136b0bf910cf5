package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.catalog.MediaId;

/**
 * Inserts a disc.
 *
 * @param image of a catalog
 */
public record InsertDiscRequest(@NotBlank String image) {
  MediaId imageId() {
    return MediaId.of(image);
  }
}
