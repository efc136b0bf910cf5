package org.sealport.persistence.vdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.Usage;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.persistence.shared.Fixture;
import org.sealport.persistence.shared.Repositories;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.vdc.QuotaKeeper;

class QuotaTest {
  private static final int CREATES = 50;

  /** WINDOWS has 4 CPUs, 8,192 MiB of memory and 65,536 MiB of disk. */
  private static final Hardware SMALL =
      new Hardware("windows11_64Guest", Firmware.EFI, 20, 1, 1024, 1024);

  private final Fixture acme = Fixture.organization();

  @Test
  void fiftyParallelCreatesNeverExceedAQuota() throws Exception {
    limit(new Limits(20L, null, null, null, null));
    var together = new CyclicBarrier(CREATES);
    var pool = Executors.newFixedThreadPool(CREATES);
    try {
      var creates =
          IntStream.range(0, CREATES)
              .<Callable<TaskId>>mapToObj(
                  i ->
                      () -> {
                        together.await();
                        return create("vm-" + i, Fixture.WINDOWS, false);
                      })
              .toList();
      int made = 0;
      for (var create : pool.invokeAll(creates)) {
        try {
          create.get();
          made++;
        } catch (ExecutionException e) {
          assertThat(e.getCause())
              .isInstanceOfSatisfying(
                  SealportException.class,
                  refused ->
                      assertThat(refused.problem()).isEqualTo(VdcProblem.QUOTA_VMS_EXCEEDED));
        }
      }
      assertThat(made).isEqualTo(20);
    } finally {
      pool.shutdown();
    }
    assertThat(used().vms()).isEqualTo(20);
  }

  @Test
  void aRefusalNamesTheVdcWhatIsUsedWhatIsAskedAndTheLimit() {
    limit(new Limits(null, 6L, null, null, null));
    create("first", Fixture.WINDOWS, false);

    assertThatThrownBy(() -> create("second", Fixture.WINDOWS, false))
        .isInstanceOfSatisfying(
            SealportException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(VdcProblem.QUOTA_CPUS_EXCEEDED);
              assertThat(refused.details())
                  .extracting(String::valueOf)
                  .containsExactly(acme.vdc().name(), "4", "4", "6");
            });
    assertThat(used().vms()).as("nothing is stored").isEqualTo(1);
  }

  @Test
  void aPlannedTpmCountsBeforeItIsMadeAndOnlyOnceAfterwards() {
    limit(new Limits(null, null, null, null, 1L));
    var task = create("first", Fixture.WINDOWS, true);
    assertThat(used().tpmVms()).isEqualTo(1);

    made("first");
    acme.tpm(vm("first"), "ek", null);
    assertThat(used().tpmVms()).isEqualTo(1);
    end(task);
    assertThat(used().tpmVms()).isEqualTo(1);

    assertThatThrownBy(() -> create("second", Fixture.WINDOWS, true))
        .hasMessageContaining("QUOTA_TPM_VMS_EXCEEDED");
    create("third", Fixture.WINDOWS, false);
  }

  @Test
  void whatAFailedTaskReservedIsFreeAgain() {
    limit(new Limits(1L, null, null, null, null));
    var task = create("first", Fixture.WINDOWS, true);
    TestDatabase.shared().change(r -> r.vms().remove(r.vms().get(acme.tenant(), vm("first").id())));
    end(task);

    assertThat(used()).isEqualTo(Usage.NOTHING);
    create("second", Fixture.WINDOWS, true);
  }

  @Test
  void aVmThatGrowsCountsWithTheMoreUntilItsTaskEnds() {
    limit(new Limits(null, 10L, null, null, null));
    end(create("small", SMALL, false));
    made("small");
    var task = claim(vm("small"), Fixture.WINDOWS);

    assertThat(used().cpus()).isEqualTo(4);
    end(task);
    assertThat(used().cpus()).as("the vCenter did not grow it").isEqualTo(1);
    claim(vm("small"), Fixture.WINDOWS);
    assertThat(used().vms()).isEqualTo(1);
  }

  @Test
  void aVmThatMovesHereCountsHereBeforeItComes() {
    var vm = acme.vm(acme.vApp("elsewhere"), "moving");
    var target =
        TestDatabase.shared()
            .inTransaction(
                r -> {
                  var vdc =
                      Vdc.create(
                          acme.tenant(),
                          acme.vdc().vCenter(),
                          acme.vdc().name() + "-2",
                          "nfs",
                          false);
                  r.vdcs().add(vdc);
                  return vdc;
                });
    TestDatabase.shared()
        .change(
            r ->
                keeper(r)
                    .reserve(
                        r.vdcs().get(acme.tenant(), target.id()),
                        TaskId.random(),
                        List.of(new Claim(vm.id(), Fixture.WINDOWS, false))));

    assertThat(
            TestDatabase.shared()
                .inTransaction(r -> new JpaReservations(r.scope()).used(target, List.of()))
                .vms())
        .isEqualTo(1);
    assertThat(used().vms()).isEqualTo(1);
  }

  @Test
  void whatIsUsedStaysWhenALimitIsLoweredBelowIt() {
    end(create("first", Fixture.WINDOWS, false));
    made("first");
    limit(new Limits(null, 1L, null, null, null));

    assertThat(used().cpus()).isEqualTo(4);
    assertThatThrownBy(() -> create("second", SMALL, false))
        .hasMessageContaining("QUOTA_CPUS_EXCEEDED");
    claim(vm("first"), SMALL);
  }

  private void limit(Limits limits) {
    TestDatabase.shared().change(r -> r.vdcs().get(acme.tenant(), acme.vdc().id()).limit(limits));
  }

  private TaskId create(String name, Hardware hardware, boolean tpm) {
    var task = TaskId.random();
    TestDatabase.shared()
        .change(
            r -> {
              var vdc = r.vdcs().get(acme.tenant(), acme.vdc().id());
              var vApp = VApp.create(vdc, name, true, "victor");
              r.vApps().add(vApp);
              var vm = Vm.plan(vApp, vdc, name, hardware);
              r.vms().add(vm);
              keeper(r).reserve(vdc, task, List.of(new Claim(vm.id(), hardware, tpm)));
            });
    return task;
  }

  private TaskId claim(Vm vm, Hardware hardware) {
    var task = TaskId.random();
    TestDatabase.shared()
        .change(
            r ->
                keeper(r)
                    .reserve(
                        r.vdcs().get(acme.tenant(), acme.vdc().id()),
                        task,
                        List.of(new Claim(vm.id(), hardware, false))));
    return task;
  }

  private Vm vm(String name) {
    return TestDatabase.shared()
        .inTransaction(
            r ->
                r.scope()
                    .of(acme.tenant())
                    .createQuery("select v from Vm v where v.name = :name", Vm.class)
                    .setParameter("name", name)
                    .getSingleResult());
  }

  /** As the task records it when the vCenter has it. */
  private void made(String name) {
    var id = vm(name).id();
    TestDatabase.shared()
        .change(
            r -> {
              var vm = r.vms().get(acme.tenant(), id);
              vm.found(
                  new Vm.Seen(
                      "mo-" + name, vm.hardware(), PowerState.OFF, "nfs", null, false, null));
            });
  }

  private Usage used() {
    return TestDatabase.shared()
        .inTransaction(r -> new JpaReservations(r.scope()).used(acme.vdc(), List.of()));
  }

  /** As the task store does, whatever became of the task. */
  private void end(TaskId task) {
    TestDatabase.shared()
        .change(
            r ->
                r.scope()
                    .ofProvider()
                    .unwrap(Session.class)
                    .doWork(
                        connection -> {
                          try (var delete =
                              connection.prepareStatement(
                                  "delete from vm_reservation where task_id = ?")) {
                            delete.setObject(1, task.value());
                            delete.executeUpdate();
                          }
                        }));
  }

  private static QuotaKeeper keeper(Repositories repositories) {
    return new QuotaKeeper(new JpaReservations(repositories.scope()));
  }
}
