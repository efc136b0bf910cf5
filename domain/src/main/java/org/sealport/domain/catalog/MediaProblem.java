package org.sealport.domain.catalog;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an image of a disc. */
public enum MediaProblem implements Problem {
  MEDIA_NAME_TAKEN(Kind.CONFLICT),
  /** Not all of it has arrived: its name. */
  MEDIA_INCOMPLETE(Kind.CONFLICT),
  /** All of it has arrived already: its name. */
  MEDIA_COMPLETE(Kind.CONFLICT),
  /** It is in the drives of VMs: its name, the VMs. */
  MEDIA_INSERTED(Kind.CONFLICT),
  /** It is of no disc that fits a drive: its name. */
  MEDIA_FITS_NO_DRIVE(Kind.CONFLICT);

  private final Kind kind;

  MediaProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
