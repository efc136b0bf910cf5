package org.sealport.services.vcenter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One disk of an OVF package.
 *
 * @param parts files on this machine's disk whose contents in this order are its VMDK; none: a
 *     blank disk
 * @param gzip the parts together are a gzip stream
 * @param capacityBytes what the guest sees
 * @param format the address by which the descriptor names the kind of VMDK; empty for a blank disk
 */
public record OvfDisk(List<Path> parts, boolean gzip, long capacityBytes, String format) {
  /** Grain tables and markers: an unpacked VMDK may be larger than what is in it. */
  private static final long OVERHEAD = 64L << 20;

  public OvfDisk {
    parts = List.copyOf(parts);
  }

  public static OvfDisk blank(long capacityBytes) {
    return new OvfDisk(List.of(), false, capacityBytes, "");
  }

  /**
   * The VMDK as one stream, unpacked; empty for a blank disk. A stream that unpacks to more than
   * such a disk can hold fails, as a compression bomb would.
   */
  public InputStream open() throws IOException {
    var joined = new SequenceInputStream(new Parts(parts.iterator()));
    if (!gzip) {
      return joined;
    }
    try {
      return new Bounded(new GZIPInputStream(joined), capacityBytes + capacityBytes / 8 + OVERHEAD);
    } catch (IOException e) {
      joined.close();
      throw e;
    }
  }

  /** Opens each part when the one before has ended. */
  private record Parts(Iterator<Path> paths) implements Enumeration<InputStream> {
    @Override
    public boolean hasMoreElements() {
      return paths.hasNext();
    }

    @Override
    public InputStream nextElement() {
      return new LazyFile(paths.next());
    }
  }

  /** {@link Enumeration} cannot throw what opening a file may. */
  private static final class LazyFile extends InputStream {
    private final Path file;
    private InputStream in;

    LazyFile(Path file) {
      this.file = file;
    }

    private InputStream in() throws IOException {
      if (in == null) {
        in = Files.newInputStream(file);
      }
      return in;
    }

    @Override
    public int read() throws IOException {
      return in().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in().read(buffer, offset, length);
    }

    @Override
    public int available() throws IOException {
      return in().available();
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long limit) {
      super(in);
      left = limit;
    }

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

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("the disk unpacks to more than its capacity");
      }
    }
  }
}
