package org.sealport.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.web.security.SecuritySettings;

/** Where subscribers find published catalogs. */
@Named("publicationUrls")
@ApplicationScoped
public class PublicationUrls {
  static final String ROOT = "/publications";

  private SecuritySettings settings;

  protected PublicationUrls() {} // for CDI

  @Inject
  PublicationUrls(SecuritySettings settings) {
    this.settings = settings;
  }

  /**
   * @param owner whose catalog it is
   * @return null when it is not published
   */
  public String of(TenantId owner, CatalogRow catalog) {
    return catalog.publishedAt() == null
        ? null
        : settings.publicUrl() + ROOT + "/" + owner + "/" + catalog.id();
  }
}
