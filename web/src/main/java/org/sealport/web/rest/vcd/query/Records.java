package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what a query selects among. */
@ApplicationScoped
class Records {
  @Inject VmRecords vms;
  @Inject CatalogRecords catalogs;
  @Inject TenantRecords tenants;
  @Inject ProviderRecords provider;

  /**
   * @param filter for what can be left unread because of it
   */
  List<QueryRecord> of(RecordType type, Fiql.Node filter) {
    return switch (type.source()) {
      case VM -> vms.vms(filter);
      case VAPP -> vms.vApps(filter);
      case TEMPLATE -> catalogs.templates(filter);
      case CATALOG -> catalogs.catalogs();
      case ITEM -> catalogs.items(filter);
      case ORGANIZATION -> tenants.organizations();
      case VDC -> tenants.vdcs();
      case STORAGE -> tenants.storageProfiles();
      case TASK -> tenants.tasks();
      case PROVIDER_VDC -> provider.vdcs();
      case PROVIDER_STORAGE -> provider.storageProfiles();
      case VIRTUAL_CENTER -> provider.vCenters();
      case NONE -> List.of();
    };
  }
}
