package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_REFUSED;
import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_TRIED_TOO_OFTEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.shared.SealportException;

/**
 * Bounds how often an address may show a wrong password to a publication. Whether there is such a
 * publication makes no difference, so that nothing is told. Each node counts for itself.
 */
@ApplicationScoped
public class PublicationTries {
  /** The oldest are forgotten: whoever asks everywhere must not fill the memory. */
  private static final int MOST = 10_000;

  @Inject
  @ConfigProperty(name = "sealport.publication.tries", defaultValue = "10")
  int allowed;

  @Inject
  @ConfigProperty(name = "sealport.publication.pause.seconds", defaultValue = "600")
  int pauseSeconds;

  private final Clock clock;
  private final Map<Who, Wrong> tries = new LinkedHashMap<>();

  protected PublicationTries() {
    this(Clock.systemUTC());
  }

  PublicationTries(Clock clock) {
    this.clock = clock;
  }

  private record Who(CatalogId publication, String address) {}

  private record Wrong(int times, Instant since) {}

  /**
   * Counts a password as wrong before it is looked at, so that tries at the same time do not
   * outnumber what is allowed; a right one is taken back.
   *
   * @param address of who shows the password
   * @throws SealportException PUBLICATION_TRIED_TOO_OFTEN: in how many seconds one may try again;
   *     or what the work throws
   */
  public <T> T guarded(CatalogId publication, String address, Supplier<T> work) {
    var who = new Who(publication, network(address));
    begin(who);
    try {
      var result = work.get();
      takeBack(who);
      return result;
    } catch (SealportException e) {
      if (e.problem() != PUBLICATION_REFUSED) {
        takeBack(who);
      }
      throw e;
    }
  }

  /** Of IPv6 the first half: whoever has one address has all of the other. */
  private static String network(String address) {
    return address.contains(":")
        ? Arrays.stream(address.split(":")).limit(4).collect(Collectors.joining(":"))
        : address;
  }

  private synchronized void begin(Who who) {
    var now = clock.instant();
    var pause = Duration.ofSeconds(pauseSeconds);
    tries.values().removeIf(wrong -> !wrong.since().plus(pause).isAfter(now));
    var before = tries.getOrDefault(who, new Wrong(0, now));
    if (before.times() >= allowed) {
      long left = Duration.between(now, before.since().plus(pause)).toSeconds() + 1;
      throw PUBLICATION_TRIED_TOO_OFTEN.with(left);
    }
    tries.put(who, new Wrong(before.times() + 1, before.since()));
    if (tries.size() > MOST) {
      tries.remove(tries.keySet().iterator().next());
    }
  }

  private synchronized void takeBack(Who who) {
    tries.computeIfPresent(
        who,
        (key, wrong) -> wrong.times() == 1 ? null : new Wrong(wrong.times() - 1, wrong.since()));
  }
}
