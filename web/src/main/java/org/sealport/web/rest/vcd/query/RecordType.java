package org.sealport.web.rest.vcd.query;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked for: the type's name in a query, and its records' names in the answer. */
enum RecordType {
  // spotless:off
  VM("vm", "VMRecord", Source.VM),
  ADMIN_VM("adminVM", "AdminVMRecord", Source.VM),
  VAPP("vApp", "VAppRecord", Source.VAPP),
  ADMIN_VAPP("adminVApp", "AdminVAppRecord", Source.VAPP),
  TEMPLATE("vAppTemplate", "VAppTemplateRecord", Source.TEMPLATE),
  ADMIN_TEMPLATE("adminVAppTemplate", "AdminVAppTemplateRecord", Source.TEMPLATE),
  CATALOG("catalog", "CatalogRecord", Source.CATALOG),
  ADMIN_CATALOG("adminCatalog", "AdminCatalogRecord", Source.CATALOG),
  ITEM("catalogItem", "CatalogItemRecord", Source.ITEM),
  ADMIN_ITEM("adminCatalogItem", "AdminCatalogItemRecord", Source.ITEM),
  ORGANIZATION("organization", "OrgRecord", Source.ORGANIZATION),
  VDC("orgVdc", "OrgVdcRecord", Source.VDC),
  ADMIN_VDC("adminOrgVdc", "AdminVdcRecord", Source.VDC),
  STORAGE("orgVdcStorageProfile", "OrgVdcStorageProfileRecord", Source.STORAGE),
  ADMIN_STORAGE("adminOrgVdcStorageProfile", "AdminOrgVdcStorageProfileRecord", Source.STORAGE),
  TASK("task", "TaskRecord", Source.TASK),
  ADMIN_TASK("adminTask", "AdminTaskRecord", Source.TASK),
  MEDIA("media", "MediaRecord", Source.MEDIA),
  ADMIN_MEDIA("adminMedia", "AdminMediaRecord", Source.MEDIA),
  VAPP_NETWORK("vAppNetwork", "VAppNetworkRecord", Source.VAPP_NETWORK),
  ADMIN_VAPP_NETWORK("adminVAppNetwork", "AdminVAppNetworkRecord", Source.VAPP_NETWORK),
  VDC_NETWORK("orgVdcNetwork", "OrgVdcNetworkRecord", Source.NETWORK),
  USER("user", "UserRecord", Source.USER),
  ADMIN_USER("adminUser", "AdminUserRecord", Source.USER),
  ROLE("role", "RoleRecord", Source.ROLE),
  ADMIN_ROLE("adminRole", "AdminRoleRecord", Source.ROLE),
  GROUP("group", "GroupRecord", Source.NONE),
  ADMIN_GROUP("adminGroup", "AdminGroupRecord", Source.NONE),
  EDGE_GATEWAY("edgeGateway", "EdgeGatewayRecord", Source.NONE),
  DISK("disk", "DiskRecord", Source.NONE),
  ADMIN_DISK("adminDisk", "AdminDiskRecord", Source.NONE),
  NETWORK_POOL("networkPool", "NetworkPoolRecord", Source.NONE),
  PROVIDER_VDC("providerVdc", "VMWProviderVdcRecord", Source.PROVIDER_VDC),
  PROVIDER_STORAGE(
      "providerVdcStorageProfile", "ProviderVdcStorageProfileRecord", Source.PROVIDER_STORAGE),
  VIRTUAL_CENTER("virtualCenter", "VirtualCenterRecord", Source.VIRTUAL_CENTER);

  // spotless:on

  /** Where records come from; two types may show the same. */
  enum Source {
    VM,
    VAPP,
    TEMPLATE,
    CATALOG,
    ITEM,
    MEDIA,
    ORGANIZATION,
    VDC,
    STORAGE,
    TASK,
    NETWORK,
    VAPP_NETWORK,
    USER,
    ROLE,
    PROVIDER_VDC,
    PROVIDER_STORAGE,
    VIRTUAL_CENTER,
    /** What Sealport has none of: the answer is an empty list. */
    NONE
  }

  private final String query;
  private final String element;
  private final Source source;

  RecordType(String query, String element, Source source) {
    this.query = query;
    this.element = element;
    this.source = source;
  }

  static Optional<RecordType> named(String query) {
    return Arrays.stream(values()).filter(type -> type.query.equals(query)).findFirst();
  }

  String query() {
    return query;
  }

  String element() {
    return element;
  }

  /** The name of the references to the same. */
  String referenceElement() {
    return element.substring(0, element.length() - "Record".length()) + "Reference";
  }

  Source source() {
    return source;
  }
}
