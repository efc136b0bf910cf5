package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a tar archive strictly forward: POSIX ustar with pax headers, GNU with long names and
 * binary sizes, and the old format without a magic. Entries are told, not judged, except that what
 * cannot be read safely is refused here.
 */
final class TarReader {
  /** The JDK's default is enough for any name; a larger header is an attack on the memory. */
  private static final int LONGEST_EXTENSION = 64 * 1024;

  private final MeteredInput in;
  private final int mostHeaders;
  private int headers;
  private long contentLeft;
  private long paddingLeft;

  TarReader(MeteredInput in, int mostHeaders) {
    this.in = in;
    this.mostHeaders = mostHeaders;
  }

  /** An entry, with the name and size that extension headers gave it. */
  record Entry(String name, char type, long size) {
    boolean isFile() {
      return type == '0' || type == '7';
    }

    boolean isFolder() {
      return type == '5';
    }
  }

  /** The next entry, nothing at the end of the archive; then everything was read. */
  Optional<Entry> next() throws IOException {
    var extensions = new HashMap<String, String>();
    for (var header = header(); header.isPresent(); header = header()) {
      var found = header.get();
      switch (found.type()) {
        case 'x' -> extensions.putAll(PaxRecords.parse(extension(found)));
        case 'g' -> refuseGlobal(PaxRecords.parse(extension(found)));
        case 'L' -> extensions.put("path", gnuName(extension(found)));
        case 'K' -> extension(found); // a link's target: the link itself is refused
        default -> {
          return Optional.of(entry(found, extensions));
        }
      }
    }
    if (!extensions.isEmpty()) {
      throw OvfException.of(OvfProblem.OVA_HEADER_DAMAGED, in.position());
    }
    return Optional.empty();
  }

  private Entry entry(TarHeader header, Map<String, String> extensions) {
    if (extensions.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."))) {
      throw OvfException.of(OvfProblem.OVA_ENTRY_REFUSED, header.name(), "sparse");
    }
    long size = header.size();
    if (extensions.containsKey("size")) {
      size =
          XmlValues.whole(extensions.get("size"))
              .orElseThrow(() -> OvfException.of(OvfProblem.OVA_HEADER_DAMAGED, in.position()));
    }
    open(size);
    return new Entry(extensions.getOrDefault("path", header.name()), header.type(), size);
  }

  /** A global header may carry a comment; one that renames or resizes every entry is a trap. */
  private void refuseGlobal(Map<String, String> records) {
    if (!records.keySet().stream().allMatch("comment"::equals)) {
      throw OvfException.of(OvfProblem.OVA_ENTRY_REFUSED, "pax_global_header", "g");
    }
  }

  private byte[] extension(TarHeader header) throws IOException {
    if (header.size() > LONGEST_EXTENSION) {
      throw OvfException.of(OvfProblem.OVF_TOO_LARGE, "header", LONGEST_EXTENSION);
    }
    open(header.size());
    var bytes = content().readAllBytes();
    finishContent();
    return bytes;
  }

  private String gnuName(byte[] bytes) {
    int end = bytes.length;
    if (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return TarHeader.text(Arrays.copyOf(bytes, end));
  }

  private Optional<TarHeader> header() throws IOException {
    finishContent();
    long at = in.position();
    var block = new byte[TarHeader.SIZE];
    int read = in.readNBytes(block, 0, block.length);
    if (read < block.length) {
      throw OvfException.of(
          headers == 0 ? OvfProblem.OVA_NOT_A_TAR : OvfProblem.OVA_TRUNCATED, in.position());
    }
    if (TarHeader.isEmpty(block)) {
      drain();
      return Optional.empty();
    }
    if (++headers > mostHeaders) {
      throw OvfException.of(OvfProblem.OVA_TOO_MANY_ENTRIES, mostHeaders);
    }
    if (!TarHeader.checksumFits(block)) {
      throw OvfException.of(at == 0 ? OvfProblem.OVA_NOT_A_TAR : OvfProblem.OVA_HEADER_DAMAGED, at);
    }
    return Optional.of(TarHeader.parse(block, at));
  }

  /**
   * Behind the end marker stands padding. Anything else would be seen by some readers and not by
   * others; one zero block instead of two is tolerated.
   */
  private void drain() throws IOException {
    var buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] != 0) {
          throw OvfException.of(OvfProblem.OVA_TRAILING_DATA, in.position() - read + i);
        }
      }
    }
  }

  private void open(long size) {
    contentLeft = size;
    paddingLeft = -size & (TarHeader.SIZE - 1);
  }

  /** The content of the current entry. */
  InputStream content() {
    return new Content();
  }

  private void finishContent() throws IOException {
    var buffer = new byte[8192];
    while (contentLeft + paddingLeft > 0) {
      boolean padding = contentLeft == 0;
      long left = padding ? paddingLeft : contentLeft;
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw OvfException.of(OvfProblem.OVA_TRUNCATED, in.position());
      }
      contentLeft -= padding ? 0 : read;
      paddingLeft -= padding ? read : 0;
    }
  }

  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (contentLeft == 0) {
        return -1;
      }
      int read = in.read(buffer, offset, (int) Math.min(length, contentLeft));
      if (read < 0) {
        throw OvfException.of(OvfProblem.OVA_TRUNCATED, in.position());
      }
      contentLeft -= read;
      return read;
    }
  }

  /** The name and value pairs of a pax header: {@code "19 path=some name\n"}. */
  static final class PaxRecords {
    private PaxRecords() {}

    static Map<String, String> parse(byte[] bytes) {
      var records = new HashMap<String, String>();
      int at = 0;
      while (at < bytes.length) {
        int blank = at;
        while (blank < bytes.length && blank - at < 7 && Character.isDigit(bytes[blank])) {
          blank++;
        }
        if (blank == at || blank >= bytes.length || bytes[blank] != ' ') {
          throw damaged();
        }
        int length = Integer.parseInt(ascii(bytes, at, blank));
        int end = at + length;
        if (end > bytes.length || end <= blank + 1 || bytes[end - 1] != '\n') {
          throw damaged();
        }
        var record = TarHeader.text(Arrays.copyOfRange(bytes, blank + 1, end - 1));
        int equals = record.indexOf('=');
        if (equals < 1) {
          throw damaged();
        }
        records.put(record.substring(0, equals), record.substring(equals + 1));
        at = end;
      }
      return records;
    }

    private static String ascii(byte[] bytes, int from, int to) {
      return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static OvfException damaged() {
      return OvfException.of(OvfProblem.OVA_ENTRY_REFUSED, "pax header", "x");
    }
  }
}
