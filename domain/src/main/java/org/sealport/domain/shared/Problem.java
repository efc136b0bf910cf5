package org.sealport.domain.shared;

/**
 * One way in which a request can go wrong. Each feature has one enum of problems; the constant's
 * name is at once the API's problem code, the key of its texts and the expectation of a test.
 */
public interface Problem {
  String name();

  Kind kind();

  /** Details fill the placeholders of the message text, in order. */
  default SealportException with(Object... details) {
    return new SealportException(this, details);
  }

  /** What a caller has to do about it; the only thing that is mapped to a status code. */
  enum Kind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    TOO_LARGE,
    /** The first detail says in how many seconds one may ask again. */
    TOO_OFTEN,
    UPSTREAM
  }
}
