package org.sealport.web.rest.vcd.shared;

/** Stems of media types, without the format. */
public final class Media {
  public static final String VCLOUD = "application/vnd.vmware.vcloud.";
  public static final String ADMIN = "application/vnd.vmware.admin.";
  public static final String ORG = VCLOUD + "org";
  public static final String VDC = VCLOUD + "vdc";
  public static final String VAPP = VCLOUD + "vApp";
  public static final String VM = VCLOUD + "vm";
  public static final String CATALOG = VCLOUD + "catalog";
  public static final String ADMIN_CATALOG = ADMIN + "catalog";
  public static final String CATALOG_ITEM = VCLOUD + "catalogItem";
  public static final String IMAGE = VCLOUD + "media";
  public static final String TEMPLATE = VCLOUD + "vAppTemplate";
  public static final String NETWORK = VCLOUD + "orgNetwork";
  public static final String QUERY = VCLOUD + "query.records";
  public static final String STORAGE_PROFILE = VCLOUD + "vdcStorageProfile";
  public static final String USER = ADMIN + "user";

  private Media() {}
}
