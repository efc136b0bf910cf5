package org.sealport.web.rest.vcd.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vapp.VAppDocument;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** A catalog. */
@Document(value = "Catalog", media = Media.CATALOG)
public class CatalogDocument extends Entity {
  public VAppDocument.Owner owner;
  public CatalogItems catalogItems;
  public Boolean isPublished = false;
  public Instant dateCreated;
  public Long versionNumber = 1L;

  /** What administrators see, and what a catalog is asked to be. */
  @Document(value = "AdminCatalog", media = Media.ADMIN_CATALOG)
  public static class AdminCatalog extends CatalogDocument {
    public CatalogStorageProfiles catalogStorageProfiles = new CatalogStorageProfiles();
    public AccessDocument.Subscription externalCatalogSubscriptionParams;
    public AccessDocument.PublishExternally publishExternalCatalogParams;
  }

  /** Where its contents lie; empty: anywhere. */
  @Document("CatalogStorageProfiles")
  public static class CatalogStorageProfiles {
    public List<Reference> vdcStorageProfile;
  }

  /** Its contents. */
  @Document("CatalogItems")
  public static class CatalogItems {
    public List<Reference> catalogItem;
  }

  /** One of its contents. */
  @Document(value = "CatalogItem", media = Media.CATALOG_ITEM)
  public static class CatalogItem extends Entity {
    @Field(Kind.ATTRIBUTE)
    public Long size = 0L;

    public Reference entity;
    public Instant dateCreated;
    public Long versionNumber = 1L;
  }
}
