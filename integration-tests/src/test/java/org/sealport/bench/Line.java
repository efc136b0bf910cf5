package org.sealport.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that asks and reads to the end: no more of a client than that, since a
 * general one would be measured with the server. Plain HTTP/1.1, answers of a known length.
 */
final class Line {
  private static final String LENGTH = "content-length:";
  private static final int BUFFER = 1 << 16;

  private final String host;
  private final int port;
  private Socket socket;
  private InputStream in;

  Line(String host, int port) {
    this.host = host;
    this.port = port;
  }

  private void open() throws IOException {
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  String get(String path, String token) throws IOException {
    if (socket == null) {
      open();
    }
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, host, token);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var status = line();
    if (!status.contains(" 200 ")) {
      throw new IllegalStateException(path + ": " + status);
    }
    int length = -1;
    boolean last = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var known = header.toLowerCase(Locale.ROOT);
      last |= known.equals("connection: close");
      if (known.startsWith(LENGTH)) {
        length = Integer.parseInt(known.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IllegalStateException(path + ": an answer without its length");
    }
    var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (last) { // the server ends each connection after some hundred calls
      socket.close();
      socket = null;
    }
    return body;
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }
}
