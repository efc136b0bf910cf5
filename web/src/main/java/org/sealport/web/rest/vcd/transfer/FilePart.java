package org.sealport.web.rest.vcd.transfer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** A file, or the part of it that a client asks for to go on with a download. */
record FilePart(Path file, long from, long length, long total) {
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

  /**
   * @param range null, or what is no single range: all of it
   */
  static Response answer(Path file, String type, String range) throws IOException {
    long total = Files.size(file);
    var asked = RANGE.matcher(range == null ? "" : range.strip());
    if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
      return new FilePart(file, 0, total, total).answer(Response.Status.OK, type).build();
    }
    boolean last = asked.group(1).isEmpty();
    long from = last ? total - Long.parseLong(asked.group(2)) : Long.parseLong(asked.group(1));
    long to = last || asked.group(2).isEmpty() ? total - 1 : Long.parseLong(asked.group(2));
    from = Math.max(from, 0);
    to = Math.min(to, total - 1);
    if (from > to) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + total)
          .build();
    }
    return new FilePart(file, from, to - from + 1, total)
        .answer(Response.Status.PARTIAL_CONTENT, type)
        .header("Content-Range", "bytes " + from + "-" + to + "/" + total)
        .build();
  }

  private Response.ResponseBuilder answer(Response.Status status, String type) {
    StreamingOutput body = this::write;
    return Response.status(status)
        .entity(body)
        .type(type)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_LENGTH, length)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment");
  }

  private void write(OutputStream out) throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      var to = Channels.newChannel(out);
      long done = 0;
      while (done < length) {
        long sent = in.transferTo(from + done, length - done, to);
        if (sent <= 0) {
          throw new IOException(file.getFileName() + " is shorter than it was");
        }
        done += sent;
      }
    }
  }
}
