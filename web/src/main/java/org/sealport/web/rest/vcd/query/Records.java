package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what a query selects among. */
@ApplicationScoped
class Records {
  @Inject VmRecords vms;
  @Inject CatalogRecords catalogs;
  @Inject MediaRecords media;
  @Inject TenantRecords tenants;
  @Inject NetworkRecords networks;
  @Inject ProviderRecords provider;
  @Inject PeopleRecords people;

  /**
   * @param filter for what can be left unread because of it
   */
  Reading of(RecordType type, Fiql.Node filter) {
    return switch (type.source()) {
      case VM -> vms.vms(filter);
      case VAPP -> vms.vApps(filter);
      case TEMPLATE -> catalogs.templates(filter);
      case CATALOG -> Reading.of(catalogs.catalogs());
      case ITEM -> catalogs.items(filter).and(media.items(filter));
      case MEDIA -> media.media(filter);
      case ORGANIZATION -> Reading.of(tenants.organizations());
      case VDC -> Reading.of(tenants.vdcs());
      case STORAGE -> Reading.of(tenants.storageProfiles());
      case TASK -> tenants.tasks(filter);
      case NETWORK -> Reading.of(networks.networks());
      case VAPP_NETWORK -> Reading.of(networks.vAppNetworks(filter));
      case USER -> people.users(filter);
      case ROLE -> Reading.of(people.roles());
      case PROVIDER_VDC -> Reading.of(provider.vdcs());
      case PROVIDER_STORAGE -> Reading.of(provider.storageProfiles());
      case VIRTUAL_CENTER -> Reading.of(provider.vCenters());
      case NONE -> Reading.of(List.of());
    };
  }
}
