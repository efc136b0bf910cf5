package org.sealport.lab.tpm;

import java.io.ByteArrayOutputStream;

/** Marshals TPM structures: big endian, sized buffers with a 16-bit size in front. */
final class TpmWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  TpmWriter u8(int value) {
    bytes.write(value);
    return this;
  }

  TpmWriter u16(int value) {
    return u8(value >>> 8).u8(value);
  }

  TpmWriter u32(int value) {
    return u16(value >>> 16).u16(value);
  }

  TpmWriter raw(byte[] value) {
    bytes.writeBytes(value);
    return this;
  }

  /** A TPM2B: size and content. */
  TpmWriter sized(byte[] value) {
    if (value.length > 0xFFFF) {
      throw new IllegalArgumentException("too long for a TPM: " + value.length);
    }
    return u16(value.length).raw(value);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
