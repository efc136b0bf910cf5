package org.sealport.web.rest.v1.vm;

import java.time.Instant;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vm.DiscRow;
import org.sealport.services.vm.VmDetail;
import org.sealport.web.rest.v1.tpm.TpmJson;

/**
 * All about one VM: what the list shows, and more.
 *
 * @param disc what is in its drive; null: nothing
 * @param keyProvider encrypts its home; null: not encrypted
 * @param tpmGeneration how many TPMs it has held
 * @param tpmDetail null without a TPM
 * @param snapshot null without one
 */
public record VmDetailJson(
    String id,
    long version,
    String name,
    String vApp,
    String vAppName,
    boolean standalone,
    String vdc,
    String vdcName,
    HardwareJson hardware,
    PowerState power,
    boolean tpm,
    boolean created,
    String busyTask,
    boolean linkedClone,
    String owner,
    boolean restricted,
    AccessLevel access,
    Instant createdAt,
    DiscRow disc,
    String vCenterName,
    String vCenterVersion,
    String keyProvider,
    int tpmGeneration,
    TpmJson tpmDetail,
    String description,
    VmDetail.Snapshot snapshot) {
  static VmDetailJson of(VmDetail detail) {
    var vm = VmJson.of(detail.row());
    return new VmDetailJson(
        vm.id(),
        vm.version(),
        vm.name(),
        vm.vApp(),
        vm.vAppName(),
        vm.standalone(),
        vm.vdc(),
        vm.vdcName(),
        vm.hardware(),
        vm.power(),
        vm.tpm(),
        vm.created(),
        vm.busyTask(),
        vm.linkedClone(),
        vm.owner(),
        vm.restricted(),
        vm.access(),
        vm.createdAt(),
        vm.disc(),
        detail.vCenterName(),
        detail.vCenterVersion(),
        detail.keyProvider(),
        detail.tpmGeneration(),
        TpmJson.of(detail.tpm()),
        detail.description(),
        detail.snapshot());
  }
}
