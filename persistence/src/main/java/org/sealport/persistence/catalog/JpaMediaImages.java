package org.sealport.persistence.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.catalog.MediaImage;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** Images of discs by tenant. */
@ApplicationScoped
public class JpaMediaImages implements MediaImages {
  private TenantScope scope;

  protected JpaMediaImages() {} // for CDI

  @Inject
  public JpaMediaImages(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public MediaImage get(TenantId tenant, MediaId id) {
    var found =
        Optional.ofNullable(scope.of(tenant).find(MediaImage.class, id.value()))
            .filter(media -> media.tenant().equals(tenant))
            .orElseThrow(() -> NOT_FOUND.with(id));
    return reached(found);
  }

  private MediaImage reached(MediaImage media) {
    if (scope.keeper().narrowed().isPresent()) {
      var catalog = scope.of(media.tenant()).find(Catalog.class, media.catalog().value());
      scope.keeper().check(catalog.access(), Subject.CATALOG, media.id(), media.name());
    }
    return media;
  }

  @Override
  public MediaImage visible(TenantId tenant, MediaId id) {
    var found =
        Optional.ofNullable(scope.of(tenant).find(MediaImage.class, id.value()))
            .filter(media -> media.tenant().equals(tenant) || isShared(tenant, media))
            .orElseThrow(() -> NOT_FOUND.with(id));
    return found.tenant().equals(tenant) ? reached(found) : found;
  }

  private boolean isShared(TenantId tenant, MediaImage media) {
    var catalog = scope.of(tenant).find(Catalog.class, media.catalog().value());
    return catalog != null && catalog.isSharedWith(tenant);
  }

  @Override
  public boolean anyIn(TenantId tenant, CatalogId catalog) {
    return !scope
        .of(tenant)
        .createQuery("select m.id from MediaImage m where m.catalogId = :catalog")
        .setParameter("catalog", catalog.value())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void add(MediaImage media) {
    scope.add(media.tenant(), media, media.name());
  }

  @Override
  public void remove(MediaImage media) {
    scope.of(media.tenant()).remove(media);
  }
}
