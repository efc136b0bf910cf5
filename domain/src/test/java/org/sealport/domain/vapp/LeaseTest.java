package org.sealport.domain.vapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;

class LeaseTest {
  private static final Lease HOUR_AND_DAY = new Lease(3600, 86400);

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 3599})
  void aLeaseIsForEverOrAtLeastAnHour(int seconds) {
    assertRefused(() -> new Lease(seconds, 0), VAppProblem.LEASE_INVALID);
    assertRefused(() -> new Lease(0, seconds), VAppProblem.LEASE_INVALID);
  }

  @ParameterizedTest(name = "at most {0}, asked {1}: {2}")
  @CsvSource({
    "0,    0,     true",
    "0,    90000, true",
    "7200, 3600,  true",
    "7200, 7200,  true",
    "7200, 7201,  false",
    "7200, 0,     false"
  })
  void aLeaseIsNoLongerThanTheOrganizationAllows(int most, int asked, boolean allowed) {
    var policy = LeasePolicy.of(TenantId.random());
    policy.decide(new Lease(most, most), false);

    if (allowed) {
      policy.allow(new Lease(asked, asked));
    } else {
      assertRefused(() -> policy.allow(new Lease(asked, most)), VAppProblem.LEASE_TOO_LONG);
      assertRefused(() -> policy.allow(new Lease(most, asked)), VAppProblem.LEASE_TOO_LONG);
    }
  }

  @Test
  void anOrganizationThatSaidNothingEndsNothing() {
    var policy = LeasePolicy.of(TenantId.random());
    policy.allow(new Lease(0, 0));
    assertThat(policy.lease()).isEqualTo(Lease.NEVER);
    assertThat(policy.powersOff()).isFalse();
  }

  @Test
  void itEndsOnceForWhatRunsAndOnceForWhatLies() {
    var since = Instant.now();
    var running = LeaseTerm.of(HOUR_AND_DAY, since, null, null);
    assertThat(running.runsUntil()).isEqualTo(since.plusSeconds(3600));
    assertThat(running.keptUntil()).isNull();
    assertThat(running.end()).isEqualTo(running.runsUntil());
    assertThat(running.isEndingSoon()).isTrue();
    assertThat(running.isExpired()).isFalse();

    var lying = LeaseTerm.of(HOUR_AND_DAY, null, since, null);
    assertThat(lying.runsUntil()).isNull();
    assertThat(lying.end()).isEqualTo(since.plusSeconds(86400));
    assertThat(lying.isExpired()).isFalse();
  }

  @Test
  void whatRanTooLongIsNotExpiredAndWhatLayTooLongIs() {
    var longAgo = Instant.now().minus(Duration.ofDays(2));
    assertThat(LeaseTerm.of(HOUR_AND_DAY, longAgo, null, null).isExpired()).isFalse();
    assertThat(LeaseTerm.of(HOUR_AND_DAY, null, longAgo, null).isExpired()).isTrue();
    assertThat(LeaseTerm.of(Lease.NEVER, null, longAgo, null).isExpired()).isFalse();
  }

  @Test
  void renewedItBeginsAnewButARenewalBeforeItsBeginCountsNothing() {
    var since = Instant.now().minusSeconds(1000);
    assertThat(LeaseTerm.of(HOUR_AND_DAY, since, null, since.plusSeconds(500)).runsUntil())
        .isEqualTo(since.plusSeconds(4100));
    assertThat(LeaseTerm.of(HOUR_AND_DAY, since, null, since.minusSeconds(500)).runsUntil())
        .isEqualTo(since.plusSeconds(3600));
  }

  private static void assertRefused(Runnable asked, VAppProblem problem) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
