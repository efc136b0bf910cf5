package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.sealport.services.access.AccessRow;
import org.sealport.services.catalog.CatalogAccessService;
import org.sealport.services.catalog.CatalogPublishService;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.ShareCatalog;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.AccessDocument.AccessSetting;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.MemberAccess;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;

/**
 * Reads and writes who reaches a catalog: members of its own organization, and other organizations,
 * which go by their names: a tenant is told nothing else of another one.
 */
@ApplicationScoped
class CatalogSharing {
  @Inject CatalogAccessService service;
  @Inject CatalogPublishService sharing;
  @Inject MemberAccess access;
  @Inject Exchange exchange;

  AccessDocument document(Reach.Found<CatalogRow> catalog) {
    return document(service.get(catalog.id(), catalog.value().id()), catalog.value().sharedWith());
  }

  private AccessDocument document(AccessRow members, List<String> organizations) {
    var document = access.document(members);
    organizations.forEach(name -> document.add(organization(name), AccessDocument.READ_ONLY));
    return document;
  }

  private Reference organization(String name) {
    return Reference.of(null, null, exchange.type(Media.ADMIN + "organization"), name);
  }

  /** Each half of it needs its right only where something changes. */
  AccessDocument change(Reach.Found<CatalogRow> catalog, AccessDocument wanted) {
    var tenant = catalog.id();
    var row = catalog.value();
    var now = service.get(tenant, row.id());
    var others = wanted.settings().stream().filter(CatalogSharing::isOrganization).toList();
    var members = wanted.settings().stream().filter(each -> !isOrganization(each)).toList();
    var organizations = others.stream().map(CatalogSharing::organization).toList();
    var settings =
        access.settings(wanted, members, now, () -> service.candidates(tenant, row.id()));
    if (!new HashSet<>(organizations).equals(new HashSet<>(row.sharedWith()))) {
      sharing.share(tenant, row.id(), new ShareCatalog(row.shared(), organizations));
    }
    if (!settings.equals(now.settings())) {
      service.change(tenant, row.id(), settings);
    }
    return document(AccessRow.of(now.owner(), settings), organizations);
  }

  private static boolean isOrganization(AccessSetting setting) {
    var subject = setting.subject;
    if (subject == null) {
      return false;
    }
    var kind = (subject.type + subject.href).toLowerCase(Locale.ROOT);
    return kind.contains("organization") || kind.contains("/org/") || kind.contains("vcloud.org");
  }

  private static String organization(AccessSetting setting) {
    if (setting.subject.name == null) {
      throw INVALID_INPUT.with("Subject", "");
    }
    if (setting.accessLevel != null && !setting.accessLevel.equals(AccessDocument.READ_ONLY)) {
      throw ProtocolProblem.NOT_OFFERED.with("AccessLevel: " + setting.accessLevel);
    }
    return setting.subject.name;
  }

  void give(Reach.Found<CatalogRow> catalog, Reference user) {
    var tenant = catalog.id();
    var id = catalog.value().id();
    var now = service.get(tenant, id);
    service.give(tenant, id, access.user("User", user, now, () -> service.candidates(tenant, id)));
  }
}
