package org.sealport.domain.catalog;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an image of a disc. */
public enum MediaProblem implements Problem {
  MEDIA_NAME_TAKEN(Kind.CONFLICT),
  /** Not all of it has arrived: its name. */
  MEDIA_INCOMPLETE(Kind.CONFLICT),
  /** All of it has arrived already: its name. */
  MEDIA_COMPLETE(Kind.CONFLICT);

  private final Kind kind;

  MediaProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
