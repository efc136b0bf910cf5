package org.sealport.domain.catalog;

import static org.sealport.domain.catalog.MediaProblem.MEDIA_COMPLETE;
import static org.sealport.domain.catalog.MediaProblem.MEDIA_FITS_NO_DRIVE;
import static org.sealport.domain.catalog.MediaProblem.MEDIA_INCOMPLETE;
import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.shared.Name;
import org.sealport.domain.tenant.TenantId;

/** The image of a disc, kept in a catalog; brought to a vCenter when it is inserted there. */
@Entity
public class MediaImage {
  /** What the contract knows. */
  public static final Set<String> TYPES = Set.of("iso", "floppy");

  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false, updatable = false)
  private UUID catalogId;

  @Column(nullable = false, updatable = false)
  private String name;

  @Column(nullable = false, updatable = false)
  private String description;

  @Column(nullable = false, updatable = false)
  private String imageType;

  /** In bytes, as announced. */
  @Column(nullable = false, updatable = false)
  private long size;

  @Column(nullable = false)
  private boolean complete;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected MediaImage() {} // for JPA

  /**
   * What is announced of an image.
   *
   * @param size in bytes
   */
  public record Announced(String name, String description, String imageType, long size) {}

  /** An image whose bytes have still to come. */
  public static MediaImage announce(Catalog catalog, Announced what, String owner) {
    if (!TYPES.contains(what.imageType())) {
      throw INVALID_INPUT.with("imageType", String.valueOf(what.imageType()));
    }
    if (what.size() < 1) {
      throw INVALID_INPUT.with("size", what.size());
    }
    var media = new MediaImage();
    media.id = MediaId.random().value();
    media.tenantId = catalog.tenant().value();
    media.catalogId = catalog.id().value();
    media.name = Name.checked(what.name());
    media.description = what.description() == null ? "" : what.description();
    media.imageType = what.imageType();
    media.size = what.size();
    media.owner = owner;
    media.createdAt = Instant.now();
    return media;
  }

  /** All of it has arrived. */
  public void complete() {
    complete = true;
  }

  public void requireIncomplete() {
    if (complete) {
      throw MEDIA_COMPLETE.with(name);
    }
  }

  public void requireComplete() {
    if (!complete) {
      throw MEDIA_INCOMPLETE.with(name);
    }
  }

  /** A drive takes the whole image of a disc; there are no drives for floppies. */
  public void requireFitsDrive() {
    requireComplete();
    if (!"iso".equals(imageType)) {
      throw MEDIA_FITS_NO_DRIVE.with(name);
    }
  }

  public MediaId id() {
    return new MediaId(id);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public CatalogId catalog() {
    return new CatalogId(catalogId);
  }

  public String name() {
    return name;
  }

  public long size() {
    return size;
  }
}
