package org.sealport.persistence.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.persistence.shared.TestDatabase;
import org.sealport.services.vcenter.OperationJournal.Entry;
import org.sealport.services.vcenter.OperationJournal.State;
import org.sealport.services.vcenter.OperationKey;

/** Keys of operations are remembered, and what was taken back stays taken back. */
class JdbcOperationJournalTest {
  private final JdbcOperationJournal journal =
      JdbcOperationJournal.in(TestDatabase.shared().dataSource());
  private final OperationKey key = new OperationKey(UUID.randomUUID().toString());
  private final VCenterId here = VCenterId.random();
  private final VCenterId there = VCenterId.random();

  @Test
  void anOperationIsRememberedFromItsBeginningToItsEnd() {
    assertThat(journal.find(key)).isEmpty();
    journal.begun(key, here, null);
    assertThat(journal.find(key)).contains(new Entry(State.BEGUN, here, null, null));
    journal.begun(key, there, "task-1");
    assertThat(journal.find(key)).contains(new Entry(State.BEGUN, there, "task-1", null));
    assertThat(journal.done(key, there, "vm-1")).isTrue();
    assertThat(journal.find(key)).contains(new Entry(State.DONE, there, null, "vm-1"));
  }

  @Test
  void whatIsDoneDoesNotBeginAgain() {
    journal.done(key, here, "vm-1");
    journal.begun(key, there, "task-2");

    assertThat(journal.find(key)).contains(new Entry(State.DONE, here, null, "vm-1"));
  }

  @Test
  void whatWasTakenBackIsNeverDone() {
    journal.undone(key);
    journal.begun(key, here, "task-1");

    assertThat(journal.done(key, here, "vm-1")).isFalse();
    assertThat(journal.find(key)).map(Entry::state).contains(State.UNDONE);
  }

  @Test
  void takingBackKeepsWhereItWas() {
    journal.begun(key, there, "task-1");
    journal.undone(key);

    assertThat(journal.find(key)).contains(new Entry(State.UNDONE, there, "task-1", null));
  }
}
