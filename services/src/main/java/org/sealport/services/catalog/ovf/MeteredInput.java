package org.sealport.services.catalog.ovf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read, reports it, and stops at the limit. Does not support mark. */
final class MeteredInput extends FilterInputStream {
  /** Progress is for people: a report for each megabyte is enough. */
  private static final long STEP = 1L << 20;

  private final long limit;
  private final LongConsumer progress;
  private long read;
  private long reported;

  MeteredInput(InputStream in, long limit, LongConsumer progress) {
    super(in);
    this.limit = limit;
    this.progress = progress;
  }

  long position() {
    return read;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    counted(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    counted(Math.max(count, 0));
    return count;
  }

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException("Every byte is looked at");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(int count) {
    read += count;
    if (read > limit) {
      throw OvfException.of(OvfProblem.OVF_TOO_LARGE, "package", limit);
    }
    if (read - reported >= STEP) {
      report();
    }
  }

  /** Tells the last count, too small for a step of its own. */
  void report() {
    reported = read;
    progress.accept(read);
  }
}
