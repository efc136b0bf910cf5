package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_BUSY;
import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_NAME_TAKEN;
import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_NOT_READY;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.catalog.Templates;
import org.sealport.services.tpm.Obstacle;

/** What is in the way of a template, whatever it is made by. */
public final class TemplateObstacles {
  private TemplateObstacles() {}

  /** Of one that is to have this name in a catalog. */
  public static List<Obstacle> named(Templates templates, Catalog catalog, String name) {
    var invalid = Obstacle.toName(name);
    return invalid.isEmpty() && templates.isTaken(catalog, name)
        ? List.of(Obstacle.of(TEMPLATE_NAME_TAKEN, name))
        : invalid;
  }

  /** Of one that something is to be done with. */
  public static List<Obstacle> idle(Template template) {
    var obstacles = new ArrayList<Obstacle>();
    template
        .busyTask()
        .ifPresent(task -> obstacles.add(Obstacle.of(TEMPLATE_BUSY, template.name(), task)));
    if (template.state() != TemplateState.READY) {
      obstacles.add(Obstacle.of(TEMPLATE_NOT_READY, template.name()));
    }
    return obstacles;
  }
}
