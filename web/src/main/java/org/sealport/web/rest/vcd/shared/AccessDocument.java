package org.sealport.web.rest.vcd.shared;

import java.util.ArrayList;
import java.util.List;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;

/** Who may do what with an entity. */
@Document(value = "ControlAccessParams", media = AccessDocument.MEDIA)
public class AccessDocument {
  public static final String MEDIA = Media.VCLOUD + "controlAccess";
  public static final String READ_ONLY = "ReadOnly";

  public Boolean isSharedToEveryone;
  public String everyoneAccessLevel;
  public AccessSettings accessSettings;

  /** Absent while there are none: clients take it for the list. */
  public void add(Reference subject, String level) {
    if (accessSettings == null) {
      accessSettings = new AccessSettings();
    }
    var setting = new AccessSetting();
    setting.subject = subject;
    setting.accessLevel = level;
    accessSettings.accessSetting.add(setting);
  }

  public List<AccessSetting> settings() {
    return accessSettings == null ? List.of() : accessSettings.accessSetting;
  }

  /** Of single subjects. */
  @Document("AccessSettings")
  public static class AccessSettings {
    public List<AccessSetting> accessSetting = new ArrayList<>();
  }

  /** Of one subject. */
  @Document("AccessSetting")
  public static class AccessSetting {
    public Reference subject;

    /** Only ever received. */
    public ExternalSubject externalSubject;

    public String accessLevel;
  }

  /** A member by the name that the identity provider knows. */
  @Document("ExternalSubject")
  public static class ExternalSubject {
    public String idpType;
    public Boolean isUser;
    public String subjectId;
  }

  /** Shared in one site with every organization, or not. */
  @Document(value = "PublishCatalogParams", media = Media.ADMIN + "publishCatalogParams")
  public static class Publish {
    public Boolean isPublished;
  }

  /** Given to subscribers at other sites, or not. */
  @Document("PublishExternalCatalogParams")
  public static class PublishExternally {
    public Boolean isPublishedExternally;

    /** Only ever received. */
    public String password;
  }

  /** Filled from a catalog that another site publishes, or not. */
  @Document("ExternalCatalogSubscriptionParams")
  public static class Subscription {
    public Boolean subscribeToExternalFeeds;
    public String location;

    /** Only ever received. */
    public String password;

    /** Whatever is subscribed to is copied. */
    public Boolean localCopy;

    public String expectedSslThumbprint;
  }

  /** An item that is to lie in another catalog too, or instead. */
  @Document("CopyOrMoveCatalogItemParams")
  public static class Place {
    @Field(Field.Kind.ATTRIBUTE)
    public String name;

    public Reference source;
  }
}
