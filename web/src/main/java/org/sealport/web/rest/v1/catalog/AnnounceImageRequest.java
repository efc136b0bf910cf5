package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.sealport.domain.catalog.MediaImage;

/**
 * The image of a disc that is about to be sent.
 *
 * @param imageType left out it is iso
 * @param size in bytes
 */
public record AnnounceImageRequest(
    @NotBlank String catalog,
    @NotBlank String name,
    String description,
    String imageType,
    long size) {
  MediaImage.Announced toCommand() {
    return new MediaImage.Announced(
        name, description, Objects.requireNonNullElse(imageType, "iso"), size);
  }
}
