package org.sealport.lab.tpm;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Unmarshals TPM structures; refuses what is shorter than it says. */
final class TpmReader {

  private final ByteBuffer bytes;

  TpmReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  int u8() {
    return Byte.toUnsignedInt(raw(1)[0]);
  }

  int u16() {
    return u8() << 8 | u8();
  }

  int u32() {
    return u16() << 16 | u16();
  }

  byte[] raw(int length) {
    var value = new byte[length];
    try {
      bytes.get(value);
    } catch (BufferUnderflowException e) {
      throw new LabTpmException(LabTpmException.Kind.DAMAGED, "truncated TPM structure", e);
    }
    return value;
  }

  /** A TPM2B. */
  byte[] sized() {
    return raw(u16());
  }

  byte[] rest() {
    return raw(bytes.remaining());
  }
}
