package org.sealport.services.catalog.ovf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One 512-byte header of a tar archive. Type 0 stands for old archives' NUL as well. */
record TarHeader(String name, char type, long size) {
  static final int SIZE = 512;

  private static final int NAME_END = 100;
  private static final int SIZE_FIELD = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_END = 156;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_END = 500;

  static boolean isEmpty(byte[] block) {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** Old tars summed signed bytes; both sums are in use. */
  static boolean checksumFits(byte[] block) {
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < SIZE; i++) {
      byte value = i >= CHECKSUM && i < CHECKSUM_END ? (byte) ' ' : block[i];
      unsigned += value & 0xFF;
      signed += value;
    }
    long stated = octal(block, CHECKSUM, CHECKSUM_END - CHECKSUM);
    return stated >= 0 && (stated == unsigned || stated == signed);
  }

  static TarHeader parse(byte[] block, long at) {
    long size = size(block);
    boolean posix = magic(block, "ustar\0");
    boolean known = posix || magic(block, "ustar ") || magic(block, "\0\0\0\0\0\0");
    if (size < 0 || !known) {
      throw OvfException.of(OvfProblem.OVA_HEADER_DAMAGED, at);
    }
    var name = text(cString(block, 0, NAME_END));
    if (posix && block[PREFIX] != 0) {
      name = text(cString(block, PREFIX, PREFIX_END)) + "/" + name;
    }
    char type = (char) (block[TYPE] & 0xFF);
    if (type == 0) {
      type = name.endsWith("/") ? '5' : '0';
    }
    // Only files and extension headers have content; links and folders may state a size all the
    // same.
    boolean content = type != '1' && type != '2' && type != '5';
    return new TarHeader(name, type, content ? size : 0);
  }

  private static boolean magic(byte[] block, String expected) {
    var bytes = expected.getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(block, MAGIC, MAGIC + bytes.length, bytes, 0, bytes.length);
  }

  /** Octal digits, or GNU's big-endian number when the first bit is set; negative is refused. */
  private static long size(byte[] block) {
    if ((block[SIZE_FIELD] & 0x80) == 0) {
      return octal(block, SIZE_FIELD, SIZE_LENGTH);
    }
    if (block[SIZE_FIELD] != (byte) 0x80) {
      return -1;
    }
    for (int i = 1; i < SIZE_LENGTH - Long.BYTES; i++) {
      if (block[SIZE_FIELD + i] != 0) {
        return -1;
      }
    }
    return ByteBuffer.wrap(block).getLong(SIZE_FIELD + SIZE_LENGTH - Long.BYTES);
  }

  /** Fields end with blanks or NULs; digits behind a NUL would be seen by some readers only. */
  private static long octal(byte[] block, int from, int length) {
    var digits = new String(block, from, length, StandardCharsets.ISO_8859_1);
    var plain = digits.replace('\0', ' ').strip();
    return plain.matches("[0-7]{1,12}") ? Long.parseLong(plain, 8) : -1;
  }

  private static byte[] cString(byte[] block, int from, int to) {
    int end = from;
    while (end < to && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, from, end);
  }

  /** Names that are not UTF-8 could be two things to two readers. */
  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw OvfException.of(
          OvfProblem.OVA_HOSTILE_NAME, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }
}
