package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.VmProblem;

/** What every adapter does with the drive of a VM. */
public abstract class DriveContract extends ContractFixture {

  private static final Peer HERE = Peer.MODERN;
  private static final byte[] CONTENT = "an image of a disc".repeat(10_000).getBytes();

  protected static DiscImage image() {
    return image(new AtomicInteger());
  }

  /**
   * @param opened counts how often it is read
   */
  protected static DiscImage image(AtomicInteger opened) {
    return new DiscImage(
        UUID.randomUUID(),
        "tools.iso",
        CONTENT.length,
        () -> {
          opened.incrementAndGet();
          return new ByteArrayInputStream(CONTENT);
        });
  }

  private VmFound insert(VmFound vm, DiscImage image) {
    return open(HERE).insert(newKey(), vm.moRef(), image, QUIET);
  }

  @Test
  protected void anInsertedDiscIsThereAndNothingElseHasChanged() {
    var vm = makeWithTpm(HERE);
    var image = image();
    var with = insert(vm, image);

    assertThat(vm.disc()).isNull();
    assertThat(with.disc()).isEqualTo(Disc.of(SHARED_STORAGE, image.id()));
    assertThat(with.disc().image()).contains(image.id());
    assertThat(with.hardware()).isEqualTo(vm.hardware());
    assertThat(with.endorsementKeys()).isEqualTo(vm.endorsementKeys());
    assertThat(open(HERE).find(vm.moRef())).contains(with);
    assertThat(open(HERE).inventory(null, 10)).extracting(VmFound::disc).contains(with.disc());
  }

  @Test
  protected void anotherDiscTakesTheDriveAndAnEjectedOneIsGone() {
    var vm = makePlain(HERE);
    var second = image();
    insert(vm, image());

    assertThat(insert(vm, second).disc().image()).contains(second.id());
    assertThat(open(HERE).eject(newKey(), vm.moRef(), false, QUIET).disc()).isNull();
    assertThat(open(HERE).find(vm.moRef()).orElseThrow().disc()).isNull();
    assertThat(open(HERE).eject(newKey(), vm.moRef(), false, QUIET).disc())
        .as("an empty drive")
        .isNull();
    assertThat(insert(vm, second).disc().image()).as("again").contains(second.id());
  }

  @Test
  protected void aDiscIsInsertedOnceUnderItsKey() {
    var vm = makePlain(HERE);
    var key = newKey();
    var image = image();
    var first = open(HERE).insert(key, vm.moRef(), image, QUIET);
    open(HERE).eject(newKey(), vm.moRef(), false, QUIET);

    var again = open(HERE).insert(key, vm.moRef(), image, QUIET);

    assertThat(first.disc()).isNotNull();
    assertThat(again.disc()).as("ejected since").isNull();
  }

  @Test
  protected void aRunningVmGetsADiscAndOneThatIsStartedKeepsIt() {
    var vm = makePlain(HERE);
    var image = image();
    insert(vm, image());
    open(HERE).power(newKey(), vm.moRef(), PowerOperation.POWER_ON, QUIET);

    assertThat(insert(vm, image).disc().image()).contains(image.id());
    var off = open(HERE).power(newKey(), vm.moRef(), PowerOperation.POWER_OFF, QUIET);
    assertThat(off.disc().image()).contains(image.id());
  }

  @Test
  protected void whatSleepsKeepsItsDrive() {
    var vm = makePlain(HERE);
    open(HERE).power(newKey(), vm.moRef(), PowerOperation.POWER_ON, QUIET);
    open(HERE).power(newKey(), vm.moRef(), PowerOperation.SUSPEND, QUIET);

    assertRefused(() -> insert(vm, image()), VmProblem.VM_SUSPENDED);
    assertRefused(
        () -> open(HERE).eject(newKey(), vm.moRef(), true, QUIET), VmProblem.VM_SUSPENDED);
  }

  @Test
  protected void anImageThatDoesNotFitTheDatastoreIsRefusedAndNothingChanges() {
    var vm = makePlain(HERE);
    var tooLarge = new DiscImage(UUID.randomUUID(), "huge.iso", Long.MAX_VALUE, image().content());

    assertRefused(() -> insert(vm, tooLarge), VCenterProblem.DATASTORE_FULL);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
  }

  @Test
  protected void theDriveOfACloneIsEmpty() {
    var vm = makeWithTpm(HERE);
    var image = image();
    insert(vm, image);

    for (var peer : List.of(HERE, Peer.OLDER)) {
      for (var tpm : Treatment.values()) {
        var clone = open(HERE).cloneVm(newKey(), vm.moRef(), to(peer, tpm), QUIET);
        assertThat(clone.disc()).as("%s %s", peer, tpm).isNull();
      }
    }
    assertThat(open(HERE).find(vm.moRef()).orElseThrow().disc().image()).contains(image.id());
  }

  @Test
  protected void aVmWithADiscDoesNotLeaveItsDatastore() {
    var vm = makeWithTpm(HERE);
    var with = insert(vm, image());
    var elsewhere = new CloneSpec("sealed", id(HERE), HERE.ownStorage(), null);

    assertRefused(
        () -> open(HERE).relocate(newKey(), vm.moRef(), to(Peer.OLDER, null), QUIET),
        VmProblem.VM_HAS_DISC);
    assertRefused(
        () -> open(HERE).relocate(newKey(), vm.moRef(), elsewhere, QUIET), VmProblem.VM_HAS_DISC);
    assertThat(open(HERE).find(vm.moRef()).orElseThrow().datastore()).isEqualTo(with.datastore());

    open(HERE).eject(newKey(), vm.moRef(), false, QUIET);
    assertThat(open(HERE).relocate(newKey(), vm.moRef(), elsewhere, QUIET).datastore())
        .isEqualTo(HERE.ownStorage());
  }

  @Test
  protected void aDiscardedImageCanBeBroughtAgain() {
    var vm = makePlain(HERE);
    var image = image();
    open(HERE).discard(image.id(), SHARED_STORAGE);
    insert(vm, image);
    open(HERE).eject(newKey(), vm.moRef(), false, QUIET);

    open(HERE).discard(image.id(), SHARED_STORAGE);
    open(HERE).discard(image.id(), SHARED_STORAGE);

    assertThat(insert(vm, image).disc().image()).contains(image.id());
    assertRefused(
        () -> open(HERE).discard(image.id(), "nowhere"), VCenterProblem.DATASTORE_UNKNOWN);
  }

  @Test
  protected void noDiscGoesIntoWhatIsNotThere() {
    assertRefused(
        () -> open(HERE).insert(newKey(), "vm-0000000000000000", image(), QUIET),
        VCenterProblem.VCENTER_VM_GONE);
  }
}
