package org.sealport.domain.vm;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is in the drive of a VM.
 *
 * @param file as the vCenter names it: {@code [datastore] folder/name}
 */
public record Disc(String file) {
  /** Where the images of catalogs lie on a datastore. */
  public static final String FOLDER = "sealport-media";

  private static final Pattern OURS =
      Pattern.compile(
          "\\[[^]]*] " + FOLDER + "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.iso");

  /** The image of a catalog, on a datastore. */
  public static Disc of(String datastore, UUID image) {
    return new Disc("[" + datastore + "] " + FOLDER + "/" + fileName(image));
  }

  public static String fileName(UUID image) {
    return image + ".iso";
  }

  /** Which image of a catalog it is; empty: somebody inserted something else in the vCenter. */
  public Optional<UUID> image() {
    var matcher = OURS.matcher(file);
    return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
  }

  /** What people are told of one that is no image of a catalog: datastores are not theirs. */
  public String name() {
    return file.replaceFirst("^\\[[^]]*] ", "").replaceFirst("^.*/", "");
  }
}
