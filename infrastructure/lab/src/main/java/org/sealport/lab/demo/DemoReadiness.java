package org.sealport.lab.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A portal that shows the demo cloud is ready once it is there. A failed load does not hide the
 * rest.
 */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {
  @Inject DemoLoader loader;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demo-cloud")
        .status(loader.state() != DemoLoader.State.LOADING)
        .withData("state", loader.state().name())
        .build();
  }
}
