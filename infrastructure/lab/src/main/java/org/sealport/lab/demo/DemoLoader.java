package org.sealport.lab.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;
import org.sealport.lab.LabAdapter;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;

/**
 * Loads the demo cloud at the first start, when {@code sealport.demo.file} names it and the
 * database knows no vCenter. A load that was cut short goes on at the next start; one that ended is
 * never repeated, so that what people deleted stays deleted.
 */
@ApplicationScoped
public class DemoLoader {
  private static final System.Logger LOG = System.getLogger(DemoLoader.class.getName());
  private static final int ATTEMPTS = 15;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** How far it is. */
  public enum State {
    NONE,
    LOADING,
    LOADED,
    FAILED
  }

  @Inject
  @ConfigProperty(name = "sealport.demo.file")
  Optional<String> file;

  @Inject RequestContextController requests;
  @Inject CurrentCaller caller;
  @Inject DemoInfrastructure infrastructure;
  @Inject DemoContent content;
  @Inject LabAdapter lab;

  @Resource ManagedExecutorService executor;

  private volatile State state = State.NONE;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (file.isPresent()) {
      state = State.LOADING;
      executor.submit(this::load);
    }
  }

  /** How far the load is; what {@code up} and the tests wait for. */
  public State state() {
    return state;
  }

  /** The application may still be starting around it, therefore more than once. */
  private void load() {
    for (var attempt = 1; state == State.LOADING; attempt++) {
      try {
        state = loadOnce(DemoCloud.read(Path.of(file.orElseThrow())));
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS) {
          state = State.FAILED;
          LOG.log(System.Logger.Level.ERROR, "the demo cloud cannot be loaded", e);
        } else {
          LOG.log(System.Logger.Level.DEBUG, "the demo cloud cannot be loaded yet", e);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  private State loadOnce(DemoCloud cloud) {
    var activated = requests.activate();
    try {
      caller.is(administrator(cloud));
      var memory = lab.lab().memory("demo");
      var before = memory.read();
      if (!infrastructure.isEmpty() && !before.equals(Optional.of(State.LOADING.name()))) {
        return State.NONE;
      }
      var begin = System.nanoTime();
      memory.write(State.LOADING.name());
      content.load(cloud);
      memory.write(State.LOADED.name());
      LOG.log(
          System.Logger.Level.INFO,
          "demo cloud loaded in {0} ms",
          (System.nanoTime() - begin) / 1_000_000);
      return State.LOADED;
    } finally {
      if (activated) {
        requests.deactivate();
      }
    }
  }

  private static Caller administrator(DemoCloud cloud) {
    var provider =
        cloud.tenants().stream()
            .filter(tenant -> tenant.name().equals(Caller.PROVIDER_ORGANIZATION))
            .findFirst()
            .orElseThrow();
    return new Caller(
        "demo",
        "Demo loader",
        new TenantId(provider.id()),
        provider.name(),
        Set.of(Role.SYSTEM_ADMINISTRATOR));
  }
}
