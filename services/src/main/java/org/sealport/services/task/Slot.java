package org.sealport.services.task;

/**
 * A place where only so many operations run at once. An operation takes one at each place it works
 * at.
 *
 * @param id of the vCenter, or of a datastore in it
 */
public record Slot(Kind kind, String id) {
  /** Kinds of places; the limit of each is a setting. */
  public enum Kind {
    VCENTER,
    DATASTORE
  }
}
