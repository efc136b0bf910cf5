package org.sealport.web.rest.vcd.tenant;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;

/** An organization. */
@Document(value = "Org", media = Media.ORG)
public class OrgDocument extends Entity {
  public String fullName;
  public Boolean isEnabled;

  /** All that the caller reaches. */
  @Document(value = "OrgList", media = Media.VCLOUD + "orgList")
  public static class OrgList extends Resource {
    public List<Reference> org;
  }

  /** What administrators see. */
  @Document(value = "AdminOrg", media = Media.ADMIN + "organization")
  public static class AdminOrg extends OrgDocument {
    public Settings settings;
    public Users users;
    public Groups groups;
    public Catalogs catalogs;
    public Vdcs vdcs;
    public Networks networks;
    public RoleReferences roleReferences;
  }

  /** How it is set up. */
  @Document(value = "OrgSettings", media = Settings.MEDIA)
  public static class Settings extends Resource {
    public static final String MEDIA = Media.ADMIN + "orgSettings";
    public GeneralSettings orgGeneralSettings = new GeneralSettings();
    public LeaseSettings vAppLeaseSettings;
    public TemplateLeaseSettings vAppTemplateLeaseSettings;
  }

  /** Quotas; 0 is no limit. */
  @Document("OrgGeneralSettings")
  public static class GeneralSettings extends Resource {
    public Boolean canPublishCatalogs = false;
    public Boolean canPublishExternally = false;
    public Boolean canSubscribe = false;
    public Integer deployedVMQuota = 0;
    public Integer storedVmQuota = 0;
    public Boolean useServerBootSequence = false;
    public Integer delayAfterPowerOnSeconds = 0;
  }

  /** How long vApps run and are kept; 0 is for ever. */
  @Document(value = "VAppLeaseSettings", media = LeaseSettings.MEDIA)
  public static class LeaseSettings extends Resource {
    public static final String MEDIA = Media.ADMIN + "vAppLeaseSettings";
    public Boolean deleteOnStorageLeaseExpiration;
    public Integer deploymentLeaseSeconds;
    public Integer storageLeaseSeconds;
    public Boolean powerOffOnRuntimeLeaseExpiration;
  }

  /** How long templates are kept: for ever. */
  @Document(value = "VAppTemplateLeaseSettings", media = TemplateLeaseSettings.MEDIA)
  public static class TemplateLeaseSettings extends Resource {
    public static final String MEDIA = Media.ADMIN + "vAppTemplateLeaseSettings";
    public Boolean deleteOnStorageLeaseExpiration;
    public Integer storageLeaseSeconds;
  }

  /** Users live in Keycloak. */
  @Document("Users")
  public static class Users {
    public List<Reference> userReference;
  }

  /** One of them. */
  @Document(value = "User", media = Media.USER)
  public static class User extends Entity {
    public String fullName;
    public String emailAddress;
    public Boolean isEnabled;
    public Boolean isLocked;
    public String nameInSource;
    public Boolean isExternal;
    public String providerType;
    public Reference role;
    public Groups groupReferences;
  }

  /** What one of them can be. */
  @Document(value = "Role", media = Media.ADMIN + "role")
  public static class RoleOfUsers extends Entity {
    public RightReferences rightReferences;
  }

  /** What a role may do. */
  @Document("RightReferences")
  public static class RightReferences {
    public List<Reference> rightReference;
  }

  /** Groups live in Keycloak. */
  @Document("Groups")
  public static class Groups {
    public List<Reference> groupReference;
  }

  /** Its own catalogs. */
  @Document("Catalogs")
  public static class Catalogs {
    public List<Reference> catalogReference;
  }

  /** Its VDCs. */
  @Document("Vdcs")
  public static class Vdcs {
    public List<Reference> vdc;
  }

  /** Its networks. */
  @Document("Networks")
  public static class Networks {
    public List<Reference> network;
  }

  /** What its users can be. */
  @Document("RoleReferences")
  public static class RoleReferences {
    public List<Reference> roleReference;
  }

  /** The cloud as administrators see it. */
  @Document(value = "VCloud", media = Media.ADMIN + "vcloud")
  public static class Cloud extends Entity {
    public OrganizationReferences organizationReferences;
    public ProviderVdcReferences providerVdcReferences;
    public RoleReferences roleReferences;
  }

  /** Every organization. */
  @Document("OrganizationReferences")
  public static class OrganizationReferences {
    public List<Reference> organizationReference;
  }

  /** Every provider VDC. */
  @Document("ProviderVdcReferences")
  public static class ProviderVdcReferences {
    public List<Reference> providerVdcReference;
  }
}
