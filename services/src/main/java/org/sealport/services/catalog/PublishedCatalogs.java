package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_REFUSED;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.shared.Secrets;

/**
 * Published catalogs as subscribers read them. They are nobody here: the password is all that they
 * show, and whatever is wrong with it they are told the same.
 */
@ApplicationScoped
public class PublishedCatalogs {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject PublishedItems items;
  @Inject Secrets secrets;

  /** A catalog and what is in it now. */
  public record Published(String name, List<PublishedItem> items) {}

  /**
   * @throws SealportException PUBLICATION_REFUSED
   */
  @Transactional
  public Published catalog(TenantId tenant, CatalogId id, CatalogPassword shown) {
    var catalog = opened(tenant, id, shown);
    var left =
        templates.in(tenant, id).stream().filter(PublishedCatalogs::leaves).map(items::of).toList();
    return new Published(catalog.name(), left);
  }

  /**
   * @throws SealportException PUBLICATION_REFUSED, NOT_FOUND
   */
  @Transactional
  public PublishedItem item(
      TenantId tenant, CatalogId catalog, TemplateId id, CatalogPassword shown) {
    opened(tenant, catalog, shown);
    return templates.in(tenant, catalog).stream()
        .filter(template -> template.id().equals(id))
        .filter(PublishedCatalogs::leaves)
        .findFirst()
        .map(items::of)
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  /** R34 once more, whatever was decided when it was published. */
  private static boolean leaves(Template template) {
    return template.state() == TemplateState.READY && !template.isKeptHere();
  }

  private Catalog opened(TenantId tenant, CatalogId id, CatalogPassword shown) {
    var catalog = found(tenant, id);
    var password = catalog.sealedPassword().orElseThrow(() -> PUBLICATION_REFUSED.with());
    var expected = secrets.open(password, id.toString());
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8),
        shown.value().getBytes(StandardCharsets.UTF_8))) {
      throw PUBLICATION_REFUSED.with();
    }
    return catalog;
  }

  private Catalog found(TenantId tenant, CatalogId id) {
    try {
      return catalogs.get(tenant, id);
    } catch (SealportException e) {
      throw e.problem() == CommonProblem.NOT_FOUND
          ? new SealportException(PUBLICATION_REFUSED, e)
          : e;
    }
  }
}
