package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.UPLOAD_RANGE_WRONG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;

/**
 * Files that arrive in pieces: each is kept aside until it is whole, then stored like any other.
 */
@ApplicationScoped
public class TransferStore {
  @Inject UploadStore store;

  /**
   * A piece of a file.
   *
   * @param from where in the file it begins
   * @param total how long the file is
   */
  public record Piece(String file, long from, long length, long total) {}

  /**
   * Appends a piece. One that begins before the end of what is here takes its place, so that a
   * client may send the last one again.
   *
   * @throws org.sealport.domain.shared.SealportException UPLOAD_RANGE_WRONG, UPLOAD_TOO_LARGE,
   *     STORAGE_FULL
   */
  public void append(Upload upload, Piece piece, InputStream in) {
    var aside = aside(upload.id(), piece.file());
    try {
      Files.createDirectories(aside.getParent());
      long here = Files.exists(aside) ? Files.size(aside) : 0;
      if (piece.from() > here || piece.from() + piece.length() > piece.total()) {
        throw UPLOAD_RANGE_WRONG.with(piece.file(), here);
      }
      store.requireRoom(piece.total() - here);
      write(aside, piece, in);
      if (Files.size(aside) == piece.total()) {
        try (var whole = Files.newInputStream(aside)) {
          store.store(upload, piece.file(), whole, 0);
        }
        Files.delete(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path aside, Piece piece, InputStream in) throws IOException {
    try (var out =
        Files.newByteChannel(aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.truncate(piece.from()).position(piece.from());
      var buffer = new byte[64 * 1024];
      long left = piece.length();
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return; // cut off: what came is kept, and the client goes on from there
        }
        out.write(java.nio.ByteBuffer.wrap(buffer, 0, read));
        left -= read;
      }
    }
  }

  /** How much of a file that is not whole yet is here. */
  public long received(UploadId upload, String file) {
    var aside = aside(upload, file);
    try {
      return Files.exists(aside) ? Files.size(aside) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Under a name of our own: the file's is a client's word. */
  private Path aside(UploadId upload, String file) {
    var name = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
    return store.folder(upload).resolve("pieces").resolve(name.toString());
  }
}
