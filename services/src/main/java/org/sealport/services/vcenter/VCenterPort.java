package org.sealport.services.vcenter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.vm.PowerOperation;

/**
 * One vCenter, as Sealport needs it. Every behaviour is pinned by {@code VCenterContract}, which
 * runs against each adapter.
 *
 * <p>All calls block, may take minutes, and must not be made inside a database transaction. Those
 * with an {@link OperationKey} are idempotent under it. Each returns the VM as read back after the
 * change. Failures are {@link org.sealport.domain.shared.SealportException}s with a {@link
 * org.sealport.domain.vcenter.VCenterProblem} or the rule book's code when the vCenter itself
 * enforces a rule.
 */
public interface VCenterPort {
  About about();

  /**
   * All VMs, managed ones or not, in a stable order.
   *
   * @param after the moRef of the last one already read; null for the first page
   */
  List<VmFound> inventory(String after, int max);

  /** Empty when the VM is gone. */
  Optional<VmFound> find(String moRef);

  VmFound create(OperationKey key, CreateSpec spec, Progress progress);

  /**
   * Clones to this or another vCenter; the moRef returned is the target vCenter's. The clone's
   * drive is empty.
   */
  VmFound cloneVm(OperationKey key, String moRef, CloneSpec spec, Progress progress);

  /**
   * Moves a VM with its TPM; the source is gone only after the target was read back.
   *
   * @throws org.sealport.domain.shared.SealportException VM_HAS_DISC: a disc cannot come along to
   *     another datastore
   */
  VmFound relocate(OperationKey key, String moRef, CloneSpec spec, Progress progress);

  VmFound importOvf(OperationKey key, OvfSpec spec, Progress progress);

  /**
   * Writes each disk of a powered-off VM as one VMDK to a folder of this machine, for an OVF
   * package; the VM stays as it is. Neither the state of its TPM nor its firmware's variables leave
   * the vCenter. Asked again, the files are written again.
   *
   * @param folder exists; what it holds under the names of the files is replaced
   * @return in the order of the VM's hardware; a disk that holds nothing may be a blank one
   */
  List<OvfDisk> exportDisks(OperationKey key, String moRef, Path folder, Progress progress);

  /** Applies all changes or none. */
  VmFound reconfigure(OperationKey key, String moRef, List<Change> changes, Progress progress);

  /**
   * Asking for the state that the VM is in already succeeds. What the guest has to do itself ends
   * when it has done it; without VMware Tools in it that is VCENTER_TOOLS_NOT_RUNNING.
   */
  VmFound power(OperationKey key, String moRef, PowerOperation operation, Progress progress);

  VmFound snapshot(OperationKey key, String moRef, SnapshotOperation operation, Progress progress);

  /**
   * Puts the image of a disc into the VM's drive in the place of what is in it, whether the VM runs
   * or not; one without a drive gets one. The image is brought to the VM's datastore, and is not
   * brought a second time to the same.
   *
   * @throws org.sealport.domain.shared.SealportException DATASTORE_FULL, VCENTER_DRIVE_LOCKED
   */
  VmFound insert(OperationKey key, String moRef, DiscImage image, Progress progress);

  /**
   * Empties the VM's drive; the image stays on the datastore. One that is empty already is a
   * success.
   *
   * @param force even when the guest has locked the drive, which it does while it reads
   * @throws org.sealport.domain.shared.SealportException VCENTER_DRIVE_LOCKED
   */
  VmFound eject(OperationKey key, String moRef, boolean force, Progress progress);

  /** Removes the image of a disc from a datastore; one that is not there is a success. */
  void discard(UUID image, String datastore);

  /** Destroys the VM with its disks and TPM; a VM that is gone already is a success. */
  void destroy(OperationKey key, String moRef, Progress progress);

  /**
   * Destroys what create, clone or import under this key has made, wholly or half, in whichever
   * vCenter, and what an export needed besides its VM; nothing made is a success. The key cannot be
   * used again.
   */
  void undo(OperationKey key);
}
