package org.sealport.services.task;

import java.util.HashSet;
import java.util.Set;
import org.sealport.domain.vcenter.VCenterId;

/**
 * A place where only so many operations run at once. An operation takes one at each place it works
 * at.
 *
 * @param id of the vCenter, or of a datastore or host in it
 */
public record Slot(Kind kind, String id) {
  /** What an operation between two vCenters, or within one, takes a place of. */
  public static Set<Slot> between(VCenterId asked, VCenterId target, String datastore) {
    var slots = new HashSet<Slot>();
    slots.add(new Slot(Kind.VCENTER, asked.toString()));
    slots.add(new Slot(Kind.VCENTER, target.toString()));
    slots.add(new Slot(Kind.DATASTORE, target + "/" + datastore));
    return slots;
  }

  public static Slot ofHost(VCenterId vCenter, String host) {
    return new Slot(Kind.HOST, vCenter + "/" + host);
  }

  /** Kinds of places; the limit of each is a setting. */
  public enum Kind {
    VCENTER,
    DATASTORE,
    /** The one that a VM is on which is copied or moved; where a new one will be, nobody knows. */
    HOST
  }
}
