package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.catalog.MediaUses;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.task.TaskRun;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.vcenter.DiscImage;
import org.sealport.services.vm.make.BootDiscs;

/** Images of catalogs, for the tasks that insert them. */
@ApplicationScoped
public class Discs implements BootDiscs {
  @Inject MediaImages images;
  @Inject MediaUses uses;
  @Inject MediaStore store;

  @Override
  public Optional<Obstacle> obstacle(TenantId tenant, UUID image) {
    try {
      images.visible(tenant, new MediaId(image)).requireFitsDrive();
      return Optional.empty();
    } catch (SealportException unfit) {
      if (unfit.problem().kind() == Problem.Kind.NOT_FOUND) {
        throw unfit;
      }
      return Optional.of(Obstacle.of(unfit));
    }
  }

  /** Known before it is there, so that none is forgotten. */
  @Override
  public DiscImage bring(TaskRun task, String step, UUID image, Place to) {
    var disc = task.read(() -> image(task.tenant(), new MediaId(image)));
    var copy = new MediaUses.Copy(to.vCenter(), to.datastore());
    task.commit(step, () -> uses.copied(new MediaId(image), copy));
    return disc;
  }

  private DiscImage image(TenantId tenant, MediaId id) {
    var media = images.visible(tenant, id);
    return new DiscImage(
        id.value(), media.name(), media.size(), () -> Files.newInputStream(store.file(id)));
  }
}
