package org.sealport.services.catalog.ovf;

/**
 * How much of an upload is read at most.
 *
 * @param totalBytes of the whole archive, or of all files together
 * @param entries headers in an archive, or files in a folder
 * @param descriptorBytes of the descriptor
 */
public record OvfLimits(long totalBytes, int entries, long descriptorBytes) {
  /** vSphere's own import stops at a descriptor of 4 MiB. */
  private static final long DESCRIPTOR = 4L << 20;

  private static final int ENTRIES = 1_000;

  /** For a descriptor that comes without its package. */
  public static final OvfLimits DESCRIPTOR_ALONE = ofTotal(DESCRIPTOR);

  /** A manifest has about a hundred bytes for each file. */
  static final long MANIFEST_BYTES = 1L << 20;

  public OvfLimits {
    if (totalBytes <= 0 || entries <= 0 || descriptorBytes <= 0) {
      throw new IllegalArgumentException("Limits are positive");
    }
  }

  /** The usual limits with a size that the operator chooses. */
  public static OvfLimits ofTotal(long totalBytes) {
    return new OvfLimits(totalBytes, ENTRIES, DESCRIPTOR);
  }
}
