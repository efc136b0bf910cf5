package org.sealport.vsphere.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** A disk, or the image of a disc, to send. */
public final class Upload {
  private final Source content;
  private final Long length;
  private final LongConsumer sent;
  private final AtomicReference<IOException> broken = new AtomicReference<>();

  /** Opens the disk's content. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * @param length null: not known before it is read
   * @param sent told each time how many bytes more went out
   */
  public Upload(Source content, Long length, LongConsumer sent) {
    this.content = content;
    this.length = length;
    this.sent = sent;
  }

  /** Why the content could not be read; empty when it was not the content's fault. */
  public Optional<IOException> broken() {
    return Optional.ofNullable(broken.get());
  }

  BodyPublisher body() {
    var stream = BodyPublishers.ofInputStream(this::counted);
    return length == null || length == 0 ? stream : BodyPublishers.fromPublisher(stream, length);
  }

  private InputStream counted() {
    try {
      return new Counting(content.open());
    } catch (IOException e) {
      broken.set(e);
      throw new UncheckedIOException(e);
    }
  }

  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
      try {
        var read = super.read(buffer, offset, wanted);
        sent.accept(Math.max(read, 0));
        return read;
      } catch (IOException e) {
        broken.set(e);
        throw e;
      }
    }
  }
}
