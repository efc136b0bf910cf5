package org.sealport.lab.tpm;

/** Carries one TPM command and brings the answer. */
public interface TpmTransport extends AutoCloseable {

  byte[] exchange(byte[] command);

  @Override
  void close();
}
