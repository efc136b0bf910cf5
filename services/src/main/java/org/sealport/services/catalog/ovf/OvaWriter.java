package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes a package as one tar archive, file by file. */
public final class OvaWriter {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;

  /** What twelve bytes of octal digits hold; what is larger is written as GNU's tar does. */
  private static final long OCTAL_LIMIT = 1L << 33;

  private final OutputStream out;

  public OvaWriter(OutputStream out) {
    this.out = out;
  }

  /** Of an archive with files of these sizes. */
  public static long size(long... files) {
    return Arrays.stream(files).map(file -> BLOCK + padded(file)).sum() + 2L * BLOCK;
  }

  /** Of an archive of these files. */
  public static long size(List<Path> files) throws IOException {
    var sizes = new long[files.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Files.size(files.get(i));
    }
    return size(sizes);
  }

  /** Writes an archive of these files, each under its own name. */
  public static void write(List<Path> files, OutputStream out) throws IOException {
    var ova = new OvaWriter(out);
    for (var file : files) {
      try (var in = Files.newInputStream(file)) {
        ova.file(file.getFileName().toString(), Files.size(file), in);
      }
    }
    ova.end();
  }

  public void file(String name, long size, InputStream content) throws IOException {
    out.write(header(name, size));
    if (content.transferTo(out) != size) {
      throw new IOException(name + " is not of " + size + " bytes any more");
    }
    out.write(new byte[(int) (padded(size) - size)]);
  }

  public void end() throws IOException {
    out.write(new byte[2 * BLOCK]);
    out.flush();
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static byte[] header(String name, long size) {
    var header = ByteBuffer.allocate(BLOCK);
    var bytes = name.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length >= NAME_LENGTH) {
      throw new IllegalArgumentException("too long for a tar: " + name);
    }
    header.put(0, bytes);
    put(header, NAME_LENGTH, "0000644\0" + "0000000\0".repeat(2));
    if (size < OCTAL_LIMIT) {
      put(header, SIZE, "%011o\0".formatted(size));
    } else {
      header.put(SIZE, (byte) 0x80).putLong(SIZE + SIZE_LENGTH - Long.BYTES, size);
    }
    put(header, SIZE + SIZE_LENGTH, "%011o\0".formatted(0));
    put(header, CHECKSUM, " ".repeat(CHECKSUM_LENGTH));
    put(header, TYPE, "0");
    put(header, MAGIC, "ustar\0" + "00");
    int sum = 0;
    for (byte value : header.array()) {
      sum += value & 0xFF;
    }
    put(header, CHECKSUM, "%06o\0 ".formatted(sum));
    return header.array();
  }

  private static void put(ByteBuffer header, int at, String text) {
    header.put(at, text.getBytes(StandardCharsets.US_ASCII));
  }
}
