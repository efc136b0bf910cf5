package org.sealport.domain.catalog;

import org.sealport.domain.shared.Problem;

/** What can be wrong with a catalog or a template. */
public enum CatalogProblem implements Problem {
  CATALOG_NAME_TAKEN(Kind.CONFLICT),
  CATALOG_NOT_EMPTY(Kind.CONFLICT),
  TEMPLATE_NAME_TAKEN(Kind.CONFLICT),
  TEMPLATE_NOT_READY(Kind.CONFLICT),
  TEMPLATE_BUSY(Kind.CONFLICT),
  /** There is no package of it, or of what it holds now: its name. */
  DOWNLOAD_NOT_READY(Kind.CONFLICT),
  /** The upload is unknown, expired or somebody else's. */
  UPLOAD_NOT_FOUND(Kind.NOT_FOUND),
  /** No more files: its task is at work. */
  UPLOAD_CLOSED(Kind.CONFLICT),
  /** A piece does not go on where the last one ended: the file, how much of it is here. */
  UPLOAD_RANGE_WRONG(Kind.INVALID),
  UPLOAD_TOO_LARGE(Kind.TOO_LARGE),
  STORAGE_FULL(Kind.UPSTREAM),
  /** There is no organization of this name. */
  ORGANIZATION_UNKNOWN(Kind.INVALID),
  /** The portal has no key to keep passwords with. */
  CATALOG_SECRET_KEY_MISSING(Kind.CONFLICT),
  /** A template is still being made of which nobody knows yet whether it may leave: its name. */
  CATALOG_AT_WORK(Kind.CONFLICT),
  /** No such publication, or the password is not its: which of them is not told. */
  PUBLICATION_REFUSED(Kind.UNAUTHENTICATED),
  /** Too many wrong passwords from one address: in how many seconds it may try again. */
  PUBLICATION_TRIED_TOO_OFTEN(Kind.TOO_OFTEN),
  /** As many packages are being made as may be. */
  PUBLICATION_BUSY(Kind.UPSTREAM),
  SUBSCRIPTION_URL_INVALID(Kind.INVALID),
  /** The provider allows no subscriptions there: the host. */
  SUBSCRIPTION_HOST_NOT_ALLOWED(Kind.CONFLICT),
  /** The other site did not answer as it should: its host, what. */
  SUBSCRIPTION_FAILED(Kind.UPSTREAM),
  /** The other site does not answer, or says that it fails: its host, what. */
  SUBSCRIPTION_UNREACHABLE(Kind.UPSTREAM),
  /** A sync is at work: its task. */
  CATALOG_SYNCING(Kind.CONFLICT),
  /** Another organization shares it to be replaced; its TPMs are not given away: its name. */
  TEMPLATE_NOT_TO_COPY(Kind.CONFLICT);

  private final Kind kind;

  CatalogProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
