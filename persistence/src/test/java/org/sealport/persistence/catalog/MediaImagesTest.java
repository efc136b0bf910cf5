package org.sealport.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImage;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.catalog.MediaProblem;
import org.sealport.domain.catalog.MediaUses;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.Repositories;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.catalog.MediaRow;

class MediaImagesTest {
  private final Fixture acme = Fixture.organization();
  private final Fixture globex = Fixture.organization();
  private final CatalogId catalog = acme.catalog("discs", false).id();
  private final JdbcMediaQueries queries = new JdbcMediaQueries(TestDatabase.shared().sql());

  private static <T> T with(Function<Repositories, T> work) {
    return TestDatabase.shared().inTransaction(work::apply);
  }

  private MediaId announce(String name) {
    return with(
        all -> {
          MediaImages images = new JpaMediaImages(all.scope());
          var what = new MediaImage.Announced(name, null, "iso", 1234);
          var media =
              MediaImage.announce(all.catalogs().get(acme.tenant(), catalog), what, "alice");
          images.add(media);
          return media.id();
        });
  }

  private static void refused(
      Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void anImageIsListedInItsCatalogAndOfNobodyElse() {
    var id = announce("Windows.iso");

    var rows = queries.list(acme.tenant(), catalog, "windows", Page.first(10));
    assertThat(rows.rows()).extracting(MediaRow::id).containsExactly(id);
    assertThat(rows.rows().get(0).complete()).isFalse();
    assertThat(rows.rows().get(0).catalogName()).isEqualTo("discs");
    assertThat(queries.list(globex.tenant(), null, null, Page.first(10)).rows()).isEmpty();
    refused(CommonProblem.NOT_FOUND, () -> queries.get(globex.tenant(), id));
    refused(
        CommonProblem.NOT_FOUND,
        () -> with(all -> new JpaMediaImages(all.scope()).get(globex.tenant(), id)));
  }

  @Test
  void aNameIsTakenOncePerCatalog() {
    announce("one.iso");

    refused(MediaProblem.MEDIA_NAME_TAKEN, () -> announce("one.iso"));
  }

  @Test
  void aCatalogKnowsWhetherItHoldsOne() {
    Boolean before = with(all -> new JpaMediaImages(all.scope()).anyIn(acme.tenant(), catalog));
    announce("x.iso");
    Boolean after = with(all -> new JpaMediaImages(all.scope()).anyIn(acme.tenant(), catalog));

    assertThat(before).isFalse();
    assertThat(after).isTrue();
  }

  @Test
  void whoACatalogIsSharedWithSeesItsImagesAndDoesNotOwnThem() {
    var id = announce("shared.iso");
    acme.share(with(all -> all.catalogs().get(acme.tenant(), catalog)), globex.tenant());

    assertThat(queries.visible(globex.tenant(), id).name()).isEqualTo("shared.iso");
    assertThat(queries.visible(globex.tenant(), catalog, "shared", Page.first(10)).rows())
        .extracting(MediaRow::id)
        .containsExactly(id);
    String seen = with(all -> new JpaMediaImages(all.scope()).visible(globex.tenant(), id).name());
    assertThat(seen).isEqualTo("shared.iso");
    assertThat(queries.list(globex.tenant(), catalog, null, Page.first(10)).rows()).isEmpty();
    refused(CommonProblem.NOT_FOUND, () -> queries.get(globex.tenant(), id));
    var stranger = Fixture.organization();
    refused(CommonProblem.NOT_FOUND, () -> queries.visible(stranger.tenant(), id));
  }

  @Test
  void anImageIsInUseWhileItIsInADriveOrATaskIsToInsertIt() {
    var id = announce("used.iso");
    var vm = globex.vm(globex.vApp("drives"), "holder");

    assertThat(holders(id)).isEmpty();
    globex.database().change(r -> r.vms().get(globex.tenant(), vm.id()).awaitsDisc(id.value()));
    assertThat(holders(id)).as("no task is at work").isEmpty();
    globex
        .database()
        .change(r -> r.vms().get(globex.tenant(), vm.id()).begin(new TaskId(UUID.randomUUID())));
    assertThat(holders(id)).containsExactly(new MediaUses.Holder(globex.tenant(), "holder"));
    globex.database().change(r -> r.vms().get(globex.tenant(), vm.id()).found(seen(id)));
    assertThat(holders(id)).hasSize(1);
  }

  private static Vm.Seen seen(MediaId image) {
    var disc = Disc.of("nfs", image.value());
    return new Vm.Seen("vm-holder", Fixture.WINDOWS, PowerState.OFF, "nfs", null, false, disc);
  }

  private static List<MediaUses.Holder> holders(MediaId id) {
    return with(all -> new JpaMediaUses(all.scope()).holders(id));
  }

  @Test
  void copiesAreKnownOnceUntilTheyAreForgotten() {
    var id = announce("copied.iso");
    var copy = new MediaUses.Copy(acme.vdc().vCenter(), "nfs");
    for (int i = 0; i < 2; i++) {
      acme.database().change(r -> new JpaMediaUses(r.scope()).copied(id, copy));
    }

    List<MediaUses.Copy> copies = with(all -> new JpaMediaUses(all.scope()).copies(id));
    assertThat(copies).containsExactly(copy);
    acme.database().change(r -> new JpaMediaUses(r.scope()).forget(id));
    List<MediaUses.Copy> left = with(all -> new JpaMediaUses(all.scope()).copies(id));
    assertThat(left).isEmpty();
  }
}
