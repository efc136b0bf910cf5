package org.sealport.services.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_REFUSED;
import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_TRIED_TOO_OFTEN;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;

class PublicationTriesTest {
  private static final String HERE = "192.0.2.1";

  private final Watch watch = new Watch();
  private final PublicationTries tries = new PublicationTries(watch);
  private final CatalogId publication = CatalogId.random();

  @BeforeEach
  void limits() {
    tries.allowed = 3;
    tries.pauseSeconds = 60;
  }

  @Test
  void afterTheAllowedWrongPasswordsEvenTheRightOneHasToWait() {
    wrong(3, HERE);

    assertThatThrownBy(() -> right(publication, HERE))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(PUBLICATION_TRIED_TOO_OFTEN);
              assertThat((long) e.details().get(0)).isBetween(1L, 61L);
            });
    watch.now = watch.now.plus(Duration.ofSeconds(60));
    assertThat(right(publication, HERE)).isEqualTo("read");
  }

  @Test
  void anotherAddressAndAnotherPublicationAreNotConcerned() {
    wrong(3, HERE);

    assertThat(right(publication, "192.0.2.2")).isEqualTo("read");
    assertThat(right(CatalogId.random(), HERE)).isEqualTo("read");
  }

  @Test
  void ofIpv6TheNetworkCounts() {
    wrong(3, "2001:db8:0:1:0:0:0:1");

    assertThatThrownBy(() -> right(publication, "2001:db8:0:1:a:b:c:d"))
        .hasMessageContaining(PUBLICATION_TRIED_TOO_OFTEN.name());
    assertThat(right(publication, "2001:db8:0:2:0:0:0:1")).isEqualTo("read");
  }

  @Test
  void aRightPasswordCountsNothingAndForgivesNothing() {
    wrong(2, HERE);
    for (int i = 0; i < 10; i++) {
      right(publication, HERE);
    }

    wrong(1, HERE);

    assertThatThrownBy(() -> right(publication, HERE))
        .hasMessageContaining(PUBLICATION_TRIED_TOO_OFTEN.name());
  }

  @Test
  void whatIsNotFoundBehindTheRightPasswordIsNoWrongPassword() {
    for (int i = 0; i < 10; i++) {
      fails(NOT_FOUND, HERE);
    }
    assertThat(right(publication, HERE)).isEqualTo("read");
  }

  private String right(CatalogId of, String address) {
    return tries.guarded(of, address, () -> "read");
  }

  private void wrong(int times, String address) {
    for (int i = 0; i < times; i++) {
      fails(PUBLICATION_REFUSED, address);
    }
  }

  private void fails(Problem problem, String address) {
    assertThatThrownBy(
            () ->
                tries.guarded(
                    publication,
                    address,
                    () -> {
                      throw problem.with();
                    }))
        .hasMessageContaining(problem.name());
  }

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
