package org.sealport.services.catalog;

import java.util.List;
import java.util.UUID;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.vcenter.VCenterRef;

/** Removes the copies of the image of a disc, which is deleted already. */
public record DiscardImage(UUID image, List<Place> places) implements TaskCommand {
  /** A datastore that has a copy. */
  public record Place(VCenterRef at, String datastore) {}
}
