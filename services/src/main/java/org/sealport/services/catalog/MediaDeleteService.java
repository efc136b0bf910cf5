package org.sealport.services.catalog;

import static org.sealport.domain.catalog.MediaProblem.MEDIA_INSERTED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImage;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.catalog.MediaUses;
import org.sealport.domain.catalog.MediaUses.Holder;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.task.Tasks;
import org.sealport.services.vcenter.VCenterRef;

/** Deletes images of discs. */
@Stateless
public class MediaDeleteService {
  @Inject MediaImages images;
  @Inject MediaUses uses;
  @Inject MediaStore store;
  @Inject VCenters vCenters;
  @Inject Tasks tasks;

  /**
   * At once; a task of its own removes the copies on datastores.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, MEDIA_INSERTED
   */
  @RequiresRight(Right.TEMPLATE_DELETE)
  public void delete(TenantId tenant, MediaId id) {
    var media = images.get(tenant, id);
    var holders = uses.holders(id);
    if (!holders.isEmpty()) {
      throw MEDIA_INSERTED.with(media.name(), names(tenant, holders));
    }
    var copies = uses.copies(id);
    uses.forget(id);
    images.remove(images.get(tenant, id));
    store.delete(id);
    if (!copies.isEmpty()) {
      cleanUp(media, copies);
    }
  }

  /** What others' VMs are called, and hidden ones, is not for who deletes the image. */
  private static String names(TenantId tenant, List<Holder> holders) {
    var own =
        holders.stream()
            .filter(each -> each.tenant().equals(tenant) && !each.vm().isEmpty())
            .map(Holder::vm)
            .toList();
    long others = holders.size() - own.size();
    return Stream.concat(own.stream(), others > 0 ? Stream.of("+" + others) : Stream.empty())
        .collect(Collectors.joining(", "));
  }

  private void cleanUp(MediaImage media, List<MediaUses.Copy> copies) {
    var places =
        copies.stream()
            .map(
                copy ->
                    new DiscardImage.Place(
                        VCenterRef.to(vCenters.get(copy.vCenter())), copy.datastore()))
            .toList();
    tasks.add(
        media.tenant(),
        TaskOperation.MEDIA_CLEAN_UP,
        new TaskTarget(TaskTarget.Kind.CATALOG, media.catalog().value(), media.name()),
        new DiscardImage(media.id().value(), places));
  }
}
