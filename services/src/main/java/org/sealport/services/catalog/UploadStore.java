package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.STORAGE_FULL;
import static org.sealport.domain.catalog.CatalogProblem.UPLOAD_TOO_LARGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.services.catalog.ovf.DescriptorReader;
import org.sealport.services.catalog.ovf.OvaReader;
import org.sealport.services.catalog.ovf.OvfDescriptor;
import org.sealport.services.catalog.ovf.OvfLimits;
import org.sealport.services.catalog.ovf.OvfPackage;
import org.sealport.services.catalog.ovf.OvfUpload;

/** Uploads on this machine's disk, one folder each; everything is streamed. */
@ApplicationScoped
public class UploadStore {
  /** Left free for everything else on the disk. */
  private static final long RESERVE = 256L << 20;

  @Inject
  @ConfigProperty(name = "sealport.data.dir", defaultValue = "data")
  String data;

  @Inject
  @ConfigProperty(name = "sealport.upload.max.bytes", defaultValue = "1099511627776")
  long maxBytes;

  private final Map<UploadId, Long> received = new ConcurrentHashMap<>();

  /**
   * Stores one file of a package, or unpacks an archive while it arrives. After a failure nothing
   * of it is left.
   *
   * @param length as the client announced it; negative when it did not
   * @throws org.sealport.services.catalog.ovf.OvfException the archive is malformed, truncated or
   *     hostile, or the file's name is
   */
  public void store(Upload upload, String file, InputStream in, long length) {
    requireRoom(length);
    var counted = counting(upload.id(), in);
    try {
      if (upload.kind() == Upload.Kind.OVA) {
        unpack(upload.id(), counted);
      } else {
        new OvfUpload(files(upload.id()), limits()).put(file, counted, bytes -> {});
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      received.remove(upload.id());
    }
  }

  /** Unpacked beside the files and moved when whole: a killed server leaves no half package. */
  private void unpack(UploadId id, InputStream in) throws IOException {
    var incoming = folder(id).resolve("incoming");
    clear(incoming);
    new OvaReader(limits()).read(in, incoming, bytes -> {});
    clear(files(id));
    Files.move(incoming, files(id));
  }

  /**
   * Checks all files of a package; takes as long as reading them does.
   *
   * @throws org.sealport.services.catalog.ovf.OvfException naming every reason against it
   */
  public OvfPackage open(UploadId id, LongConsumer bytesRead) {
    try {
      return OvfPackage.open(Files.createDirectories(files(id)), limits(), bytesRead);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Judges a package without reading its disks; {@link #open} has still to check them.
   *
   * @throws org.sealport.services.catalog.ovf.OvfException naming every reason against it
   */
  public OvfPackage survey(UploadId id) {
    try {
      return OvfPackage.survey(Files.createDirectories(files(id)), limits());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> names(UploadId id) {
    var root = files(id);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var found = Files.walk(root)) {
      return found
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> root.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each file's name with its size in bytes. */
  Map<String, Long> sizes(UploadId id) {
    var sizes = new HashMap<String, Long>();
    names(id).forEach(name -> sizes.put(name, files(id).resolve(name).toFile().length()));
    return sizes;
  }

  /**
   * @throws org.sealport.services.catalog.ovf.OvfException naming every reason against it
   */
  OvfDescriptor descriptor(UploadId id, String name) {
    try (var in = Files.newInputStream(files(id).resolve(name))) {
      return DescriptorReader.read(in, limits());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the file that is on its way now; 0 when none is. */
  public long receiving(UploadId id) {
    return received.getOrDefault(id, 0L);
  }

  /** Removes the files of an upload; none is a success. */
  public void delete(UploadId id) {
    try {
      clear(folder(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path data() {
    return Path.of(data);
  }

  Path folder(UploadId id) {
    return data().resolve("uploads").resolve(id.toString());
  }

  private Path files(UploadId id) {
    return folder(id).resolve("files");
  }

  private OvfLimits limits() {
    return OvfLimits.ofTotal(maxBytes);
  }

  void requireRoom(long length) {
    if (length > maxBytes) {
      throw UPLOAD_TOO_LARGE.with(length, maxBytes);
    }
    try {
      long free =
          Files.getFileStore(Files.createDirectories(Path.of(data))).getUsableSpace() - RESERVE;
      if (free < Math.max(length, 0)) {
        throw STORAGE_FULL.with(Math.max(length, 0), Math.max(free, 0));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream counting(UploadId id, InputStream in) {
    received.put(id, 0L);
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
      }

      private void count(int more) {
        long total = received.merge(id, (long) more, Long::sum);
        if (total > maxBytes) {
          throw UPLOAD_TOO_LARGE.with(total, maxBytes);
        }
      }
    };
  }

  static void clear(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (var found = Files.walk(folder)) {
        for (var path : (Iterable<Path>) found.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }
}
