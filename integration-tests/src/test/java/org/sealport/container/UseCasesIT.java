package org.sealport.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealport.domain.access.Role;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.audit.AuditFilter;
import org.sealport.services.audit.AuditQueries;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.services.vm.CreateVm;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmService;

/** Runs inside Payara Micro. */
@ExtendWith(ArquillianExtension.class)
class UseCasesIT {
  private static final List<KeyProvider> USABLE =
      List.of(
          new KeyProvider(
              "kp",
              KeyProviderType.STANDARD,
              true,
              Health.GREEN,
              new KeyProvider.Key("container", true)));

  @Inject Cast cast;
  @Inject VmService vms;
  @Inject VmQueries vmQueries;
  @Inject TaskQueries taskQueries;
  @Inject AuditQueries audit;

  @Resource(lookup = "java:app/jdbc/sealport")
  DataSource database;

  @Deployment
  static WebArchive deployment() throws IOException, SQLException {
    return UseCaseArchive.build();
  }

  @Test
  void aUseCaseWithoutACallerIsRefusedByItsInterceptor() {
    var refused = refusal(() -> vms.create(tenant(), with(new VdcId(UUID.randomUUID()), true)));
    assertThat(refused.problem()).isEqualTo(CommonProblem.UNAUTHENTICATED);
  }

  @Test
  void aCallerWithoutTheRightIsRefusedAndNothingIsStored() {
    var tenant = cast.organization();
    var vdc = cast.vdc(tenant, USABLE);
    cast.signIn(tenant, Role.VAPP_USER);

    var refused = refusal(() -> vms.create(tenant, with(vdc, true)));

    assertThat(refused.problem()).isEqualTo(CommonProblem.RIGHT_MISSING);
    assertNothingStored(tenant);
  }

  @Test
  void R5_aRefusalRollsTheTransactionOfItsUseCaseBackAndNamesEveryRule() {
    var tenant = cast.organization();
    var vdc = cast.vdc(tenant, List.of());
    cast.signIn(tenant, Role.VAPP_AUTHOR);

    var refused = refusal(() -> vms.create(tenant, with(vdc, Firmware.BIOS)));

    assertThat(((TpmRefusedException) refused).violations())
        .extracting(violation -> (Object) violation.problem())
        .containsExactly(TpmProblem.TPM_REQUIRES_EFI, TpmProblem.TPM_NO_KEY_PROVIDER);
    assertNothingStored(tenant);
  }

  @Test
  void theRecordOfARefusalOutlivesTheTransactionThatIsRolledBack() {
    var tenant = cast.organization();
    var vdc = cast.vdc(tenant, List.of());
    cast.signIn(tenant, Role.VAPP_AUTHOR);

    refusal(() -> vms.create(tenant, with(vdc, Firmware.BIOS)));

    assertNothingStored(tenant);
    var records = audit.list(tenant, AuditFilter.ALL, Page.first(9)).rows();
    assertThat(records).hasSize(1);
    assertThat(records.get(0).outcome()).isEqualTo(AuditOutcome.REFUSED);
    assertThat(records.get(0).rules()).containsExactly("R1", "R5");
  }

  @Test
  void aRefusalWhoseRecordCannotBeWrittenIsAFailure() throws SQLException {
    var tenant = cast.organization();
    var vdc = cast.vdc(tenant, USABLE);
    cast.signIn(tenant, Role.VAPP_USER);
    run(
        "create function no_audit() returns trigger language plpgsql as"
            + " $$ begin raise exception 'disk full'; end $$;"
            + " create trigger no_audit before insert on audit_record for each row execute function no_audit()");
    try {
      var failure = catchThrowable(() -> vms.create(tenant, with(vdc, true)));

      assertThat(failure).hasStackTraceContaining("disk full");
      assertThat(failure)
          .hasStackTraceContaining("Suppressed: " + SealportException.class.getName());
    } finally {
      run("drop trigger no_audit on audit_record; drop function no_audit()");
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aNameThatTheDatabaseRefusesUndoesWhatWasStoredBefore() {
    var tenant = cast.organization();
    var vdc = cast.vdc(tenant, USABLE);
    cast.signIn(tenant, Role.VAPP_AUTHOR);
    vms.create(tenant, with(vdc, false));

    refusal(() -> vms.create(tenant, with(vdc, false)));

    assertThat(vmQueries.list(tenant, VmFilter.ALL, Page.first(9)).total()).isEqualTo(1);
    assertThat(taskQueries.list(tenant, TaskFilter.ALL, Page.first(9)).total()).isEqualTo(1);
  }

  @Test
  void anAcceptedTaskStartsAfterTheCommitAndEndsReadBack() {
    var tenant = cast.organization();
    var vdc = cast.vdc(tenant, USABLE);
    cast.signIn(tenant, Role.VAPP_AUTHOR);

    var accepted = vms.create(tenant, with(vdc, true));

    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .until(() -> taskQueries.get(tenant, accepted.task()), UseCasesIT::isOver);
    assertThat(taskQueries.get(tenant, accepted.task()).state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(vmQueries.get(tenant, accepted.entity()).tpm().endorsementKeys()).isNotEmpty();
  }

  @Test
  void anotherOrganizationsVmIsNotFound() {
    var owner = cast.organization();
    var vdc = cast.vdc(owner, USABLE);
    cast.signIn(owner, Role.VAPP_AUTHOR);
    var vm = vms.create(owner, with(vdc, false)).entity();
    var stranger = cast.organization();
    cast.signIn(stranger, Role.VAPP_AUTHOR);

    assertThat(refusal(() -> vms.delete(owner, vm)).problem()).isEqualTo(CommonProblem.NOT_FOUND);
    assertThat(refusal(() -> vms.delete(stranger, vm)).problem())
        .isEqualTo(CommonProblem.NOT_FOUND);
  }

  private static boolean isOver(TaskRow task) {
    return task.state() == TaskState.SUCCEEDED || task.state() == TaskState.FAILED;
  }

  private static SealportException refusal(Runnable call) {
    return catchThrowableOfType(SealportException.class, call::run);
  }

  private void assertNothingStored(TenantId tenant) {
    cast.signIn(tenant, Role.ORGANIZATION_ADMINISTRATOR);
    assertThat(vmQueries.list(tenant, VmFilter.ALL, Page.first(9)).total()).isZero();
    assertThat(taskQueries.list(tenant, TaskFilter.ALL, Page.first(9)).total()).isZero();
  }

  private static TenantId tenant() {
    return new TenantId(UUID.randomUUID());
  }

  private static CreateVm with(VdcId vdc, boolean tpm) {
    return new CreateVm(vdc, "vm", hardware(Firmware.EFI), tpm, null, "", false);
  }

  private static CreateVm with(VdcId vdc, Firmware firmware) {
    return new CreateVm(vdc, "vm", hardware(firmware), true, null, "", false);
  }

  private static Hardware hardware(Firmware firmware) {
    return new Hardware("windows11_64Guest", firmware, 19, 2, 4096, 10_240);
  }
}
