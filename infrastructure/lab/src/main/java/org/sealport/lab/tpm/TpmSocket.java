package org.sealport.lab.tpm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/** The line to a running swtpm: raw TPM commands over its unix socket, one answer per command. */
final class TpmSocket implements TpmTransport {

  /** Making an RSA primary key is the slowest thing a TPM does. */
  private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);

  /** Whoever talks to a TPM finds it here, whatever its own temporary folder is. */
  private static final String SHORT = "/tmp";

  private static final int LONGEST_ADDRESS = 100; // sockaddr_un holds 108
  private static final int HEADER = 10;
  private static final int LONGEST_ANSWER = 65_536;

  private final SocketChannel channel;
  private final Selector selector;
  private final Duration limit;

  private TpmSocket(SocketChannel channel, Selector selector, Duration limit) {
    this.channel = channel;
    this.selector = selector;
    this.limit = limit;
  }

  /**
   * In the TPM's folder, or, where that name is too long for a socket, in a private temporary one.
   */
  static Path path(Path folder) {
    var near = folder.resolve("swtpm.sock");
    if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS) {
      return near;
    }
    var user = System.getProperty("user.name");
    var far = Path.of(SHORT, "sealport-tpm-" + user);
    try {
      PrivateFiles.folder(far);
      if (!Files.getOwner(far).getName().equals(user)) {
        throw Tools.failed(far + " belongs to someone else");
      }
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
      return far.resolve(HexFormat.of().formatHex(digest, 0, 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  static TpmSocket connect(Path folder) {
    return connect(folder, COMMAND_LIMIT);
  }

  static TpmSocket connect(Path folder, Duration limit) {
    try {
      var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        channel.connect(UnixDomainSocketAddress.of(path(folder)));
        channel.configureBlocking(false);
        var selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
        return new TpmSocket(channel, selector, limit);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new LabTpmException(
          LabTpmException.Kind.EMULATOR_FAILED, "no TPM answers in " + folder, e);
    }
  }

  @Override
  public byte[] exchange(byte[] command) {
    try {
      var out = ByteBuffer.wrap(command);
      while (out.hasRemaining()) {
        channel.write(out); // a command is smaller than any socket buffer: this does not spin
      }
      var end = System.nanoTime() + limit.toNanos();
      var header = read(ByteBuffer.allocate(HEADER), end);
      var size = header.getInt(2);
      if (size < HEADER || size > LONGEST_ANSWER) {
        throw Tools.failed("not a TPM answer: size " + size);
      }
      return read(ByteBuffer.allocate(size).put(header), end).array();
    } catch (IOException e) {
      throw new LabTpmException(
          LabTpmException.Kind.EMULATOR_FAILED, "the TPM broke off the conversation", e);
    }
  }

  private ByteBuffer read(ByteBuffer buffer, long end) throws IOException {
    while (buffer.hasRemaining()) {
      var left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw Tools.failed("the TPM did not answer within " + limit.toSeconds() + " s");
      }
      selector.select(left);
      selector.selectedKeys().clear();
      if (channel.read(buffer) < 0) {
        throw new IOException("end of stream");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() {
    try (channel;
        selector) {
      selector.wakeup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
