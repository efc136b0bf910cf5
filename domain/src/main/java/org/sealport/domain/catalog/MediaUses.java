package org.sealport.domain.catalog;

import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;

/**
 * Where images of discs are in use, whoever's VMs these are: an image of a shared catalog is in the
 * drives of several organizations.
 */
public interface MediaUses {
  /** A datastore that got a copy of an image. */
  record Copy(VCenterId vCenter, String datastore) {}

  /**
   * A VM that has an image in its drive, or is about to.
   *
   * @param vm its name; empty: its owner hides it from members
   */
  record Holder(TenantId tenant, String vm) {}

  /** By name. */
  List<Holder> holders(MediaId image);

  List<Copy> copies(MediaId image);

  /** There is one from now on; known already is well, too. */
  void copied(MediaId image, Copy copy);

  /** There are no copies of it any more. */
  void forget(MediaId image);
}
