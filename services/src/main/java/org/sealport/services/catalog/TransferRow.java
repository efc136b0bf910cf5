package org.sealport.services.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.UploadId;

/**
 * A package on its way in, file by file.
 *
 * @param files the descriptor, and once that is here what it names
 */
public record TransferRow(
    UploadId id, String name, CatalogId catalog, Instant createdAt, List<File> files) {
  /**
   * One file.
   *
   * @param size negative: not known
   * @param received from its beginning on
   */
  public record File(String name, long size, long received) {
    public boolean isWhole() {
      return received > 0 && (size < 0 || received >= size);
    }
  }

  public boolean isWhole() {
    return files.size() > 1 && files.stream().allMatch(File::isWhole);
  }

  /** In per cent of what is known to come. */
  public int progress() {
    long size = files.stream().mapToLong(file -> Math.max(file.size(), 0)).sum();
    long received = files.stream().mapToLong(File::received).sum();
    return size == 0 ? 0 : (int) Math.min(99, 100 * received / size);
  }
}
