package org.sealport.services.catalog.ovf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes tar archives as tools do, and as attackers do. */
public final class TarWriter {
  private static final int BLOCK = 512;
  private static final int NAME = 100;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** How sizes and long names are written. */
  public enum Dialect {
    USTAR,
    GNU,
    PAX
  }

  /** A plain file; a name or size beyond the header is written in the dialect's way. */
  public TarWriter file(String name, byte[] content, Dialect dialect) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= NAME) {
      return entry(name, '0', content, dialect);
    }
    switch (dialect) {
      case GNU -> entry("././@LongLink", 'L', Arrays.copyOf(bytes, bytes.length + 1), dialect);
      case PAX -> entry("PaxHeaders/x", 'x', pax("path", name), dialect);
      default -> {
        int slash = name.lastIndexOf('/');
        var header = header(name.substring(slash + 1), '0', content.length, Dialect.USTAR);
        put(header, 345, name.substring(0, slash));
        return raw(seal(header)).content(content);
      }
    }
    return entry(new String(bytes, 0, 90, StandardCharsets.ISO_8859_1), '0', content, dialect);
  }

  public TarWriter file(String name, byte[] content) {
    return file(name, content, Dialect.USTAR);
  }

  /** An entry of any type. */
  public TarWriter entry(String name, char type, byte[] content, Dialect dialect) {
    return raw(seal(header(name, type, content.length, dialect))).content(content);
  }

  public TarWriter entry(String name, char type, byte[] content) {
    return entry(name, type, content, Dialect.USTAR);
  }

  /** A header that states a size, without the content. */
  public TarWriter headerOnly(String name, char type, long size, Dialect dialect) {
    return raw(seal(header(name, type, size, dialect)));
  }

  public TarWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  private TarWriter content(byte[] content) {
    out.writeBytes(content);
    out.writeBytes(new byte[-content.length & (BLOCK - 1)]);
    return this;
  }

  /** The archive with its end marker of two zero blocks. */
  public byte[] end() {
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  public byte[] withoutEnd() {
    return out.toByteArray();
  }

  /** One record of a pax header, whose length counts its own digits. */
  public static byte[] pax(String key, String value) {
    var rest = " " + key + "=" + value + "\n";
    int length = rest.getBytes(StandardCharsets.UTF_8).length;
    int total = length + Integer.toString(length).length();
    total = length + Integer.toString(total).length();
    return (total + rest).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] header(String name, char type, long size, Dialect dialect) {
    var header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
    if (dialect == Dialect.GNU) {
      header[124] = (byte) 0x80;
      ByteBuffer.wrap(header).putLong(128, size);
    } else {
      put(header, 124, "%011o\0".formatted(size));
    }
    put(header, 136, "00000000000\0");
    header[156] = (byte) type;
    put(header, 257, dialect == Dialect.GNU ? "ustar  \0" : "ustar\00000");
    return header;
  }

  static void put(byte[] header, int at, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** Writes the checksum. */
  static byte[] seal(byte[] header) {
    put(header, 148, "        ");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }
}
