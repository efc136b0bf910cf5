package org.sealport.lab.tpm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;

/**
 * A small TPM 2.0 client: what is needed to seal a secret, to get it back and to see who the TPM
 * is.
 *
 * <p>Sealed data is portable bytes, as an operating system keeps them on its disk: the TPM itself
 * keeps nothing. It opens under the storage root key, which derives from the TPM's seed; so a
 * copied TPM unseals and another answers {@code TPM_RC_INTEGRITY}.
 */
public final class TpmClient implements AutoCloseable {

  /** Where the TCG profile puts the endorsement key certificates. */
  public static final int RSA_2048_CERTIFICATE = 0x01C00002;

  /** The certificate of the ECC P-384 key. */
  public static final int ECC_P384_CERTIFICATE = 0x01C00016;

  /** Where the RSA endorsement key is kept. */
  public static final int RSA_ENDORSEMENT_KEY = 0x81010001;

  /** Where the ECC endorsement key is kept. */
  public static final int ECC_ENDORSEMENT_KEY = 0x81010016;

  private static final int OWNER = 0x40000001;
  private static final int LOCKOUT = 0x4000000A;
  private static final int ENDORSEMENT = 0x4000000B;
  private static final int CAPABILITY_PROPERTIES = 6;
  private static final int PROPERTY_MANUFACTURER = 0x105;
  private static final int NV_CHUNK = 512;
  private static final byte[] NOTHING = {};

  private final TpmTransport transport;

  private TpmClient(TpmTransport transport) {
    this.transport = transport;
  }

  public static TpmClient over(TpmTransport transport) {
    return new TpmClient(transport);
  }

  /** The four letters of the manufacturer; {@code IBM} for libtpms. */
  public String manufacturer() {
    var ask = new TpmWriter().u32(CAPABILITY_PROPERTIES).u32(PROPERTY_MANUFACTURER).u32(1);
    var answer = TpmCommand.GET_CAPABILITY.send(transport, ask.toBytes()).parameters();
    answer.u8(); // more data
    answer.u32(); // capability
    answer.u32(); // count
    answer.u32(); // property
    return new String(answer.raw(4), StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  /** The content of an NV index that anyone may read, such as a certificate. */
  public byte[] readNv(int index) {
    var size = nvSize(index);
    var content = new ByteArrayOutputStream(size);
    while (content.size() < size) {
      var length = Math.min(NV_CHUNK, size - content.size());
      var part = new TpmWriter().u16(length).u16(content.size()).toBytes();
      var answer = TpmCommand.NV_READ.sendAuthorized(transport, List.of(index, index), part);
      content.writeBytes(answer.parameters().sized());
    }
    return content.toByteArray();
  }

  private int nvSize(int index) {
    var ask = new TpmWriter().u32(index).toBytes();
    var answer = TpmCommand.NV_READ_PUBLIC.send(transport, ask).parameters();
    var nvPublic = new TpmReader(answer.sized());
    nvPublic.u32(); // index
    nvPublic.u16(); // name algorithm
    nvPublic.u32(); // attributes
    nvPublic.sized(); // policy
    return nvPublic.u16();
  }

  /** The public key of a loaded or persistent object. */
  public PublicKey readPublic(int handle) {
    var ask = new TpmWriter().u32(handle).toBytes();
    return TpmPublic.parse(TpmCommand.READ_PUBLIC.send(transport, ask).parameters().sized());
  }

  /** Derives the RSA endorsement key from its seed anew, instead of reading the kept one. */
  public PublicKey deriveEndorsementKey() {
    var primary = createPrimary(ENDORSEMENT, TpmTemplate.ENDORSEMENT_RSA_2048);
    try {
      return TpmPublic.parse(primary.parameters().sized());
    } finally {
      flush(primary.handle());
    }
  }

  /** Seals up to 128 bytes and returns what to keep; only this TPM, or a copy of it, opens it. */
  public byte[] seal(byte[] secret) {
    var parent = createPrimary(OWNER, TpmTemplate.STORAGE_ECC_P256).handle();
    try {
      var parameters = creation(secret, TpmTemplate.SEALED_DATA);
      var answer = TpmCommand.CREATE.sendAuthorized(transport, List.of(parent), parameters);
      var made = answer.parameters();
      return new TpmWriter().sized(made.sized()).sized(made.sized()).toBytes();
    } finally {
      flush(parent);
    }
  }

  /** Gives back what {@link #seal} sealed, or throws with the TPM's reason. */
  public byte[] unseal(byte[] sealed) {
    var kept = new TpmReader(sealed);
    var load = new TpmWriter().sized(kept.sized()).sized(kept.sized()).toBytes();
    var parent = createPrimary(OWNER, TpmTemplate.STORAGE_ECC_P256).handle();
    try {
      var item = TpmCommand.LOAD.sendAuthorized(transport, List.of(parent), load).handle();
      try {
        var answer = TpmCommand.UNSEAL.sendAuthorized(transport, List.of(item), NOTHING);
        return answer.parameters().sized();
      } finally {
        flush(item);
      }
    } finally {
      flush(parent);
    }
  }

  /** Forgets everything that was ever sealed, as a guest's owner may ask for. */
  public void clear() {
    TpmCommand.CLEAR.sendAuthorized(transport, List.of(LOCKOUT), NOTHING);
  }

  /** Tells the TPM that power goes away. */
  public void shutdown() {
    TpmCommand.SHUTDOWN.send(transport, new TpmWriter().u16(0).toBytes()); // TPM_SU_CLEAR
  }

  private TpmCommand.Answer createPrimary(int hierarchy, TpmTemplate template) {
    return TpmCommand.CREATE_PRIMARY.sendAuthorized(
        transport, List.of(hierarchy), creation(NOTHING, template));
  }

  /**
   * The parameters that TPM2_Create and TPM2_CreatePrimary share; no authorization value, no PCR.
   */
  private static byte[] creation(byte[] data, TpmTemplate template) {
    var sensitive = new TpmWriter().sized(NOTHING).sized(data).toBytes();
    return new TpmWriter()
        .sized(sensitive)
        .sized(template.publicArea())
        .sized(NOTHING)
        .u32(0)
        .toBytes();
  }

  private void flush(int handle) {
    TpmCommand.FLUSH_CONTEXT.send(transport, new TpmWriter().u32(handle).toBytes());
  }

  @Override
  public void close() {
    transport.close();
  }
}
