package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.UPLOAD_RANGE_WRONG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealport.domain.catalog.MediaId;

/** Images of discs on this machine's disk, one file each. */
@ApplicationScoped
public class MediaStore {
  @Inject UploadStore uploads;

  /**
   * Appends a piece; see {@link TransferStore#append}.
   *
   * @param size of the image, as announced
   * @return how much of it is here
   */
  long append(MediaId id, long size, TransferStore.Piece piece, InputStream in) {
    long here = received(id);
    if (piece.total() != size || piece.from() > here || piece.from() + piece.length() > size) {
      throw UPLOAD_RANGE_WRONG.with(piece.file(), here);
    }
    uploads.requireRoom(size - here);
    try {
      Files.createDirectories(file(id).getParent());
      TransferStore.write(file(id), piece, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return received(id);
  }

  public long received(MediaId id) {
    try {
      return Files.exists(file(id)) ? Files.size(file(id)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(MediaId id) {
    return uploads.data().resolve("media").resolve(id.toString());
  }

  void delete(MediaId id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
