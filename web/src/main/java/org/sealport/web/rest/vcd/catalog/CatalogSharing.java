package org.sealport.web.rest.vcd.catalog;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.AccessDocument.AccessSetting;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Reference;

/**
 * Reads and writes with whom a catalog is shared. Organizations go by their names: a tenant is told
 * nothing else of another one.
 */
@ApplicationScoped
class CatalogSharing {
  @Inject Exchange exchange;
  @Inject Names names;

  AccessDocument document(CatalogRow row) {
    var document = AccessDocument.ofEveryone(AccessDocument.READ_ONLY);
    document.accessSettings = new AccessDocument.AccessSettings();
    row.sharedWith().forEach(name -> document.accessSettings.accessSetting.add(setting(name)));
    return document;
  }

  private AccessSetting setting(String organization) {
    var setting = new AccessSetting();
    setting.subject =
        Reference.of(null, null, exchange.type(Media.ADMIN + "organization"), organization);
    setting.accessLevel = AccessDocument.READ_ONLY;
    return setting;
  }

  /** The organizations that a client names; others of its subjects are not offered. */
  List<String> organizations(AccessDocument wanted) {
    wanted.requireEveryone(AccessDocument.READ_ONLY);
    return wanted.settings().stream().map(CatalogSharing::organization).toList();
  }

  private static String organization(AccessSetting setting) {
    var subject = setting.subject;
    if (subject == null || subject.name == null) {
      throw INVALID_INPUT.with("Subject", "");
    }
    var kind = String.valueOf(subject.type) + subject.href;
    if (!kind.toLowerCase(Locale.ROOT).contains("org")) {
      throw ProtocolProblem.NOT_OFFERED.with("AccessSetting: " + subject.name);
    }
    if (setting.accessLevel != null && !setting.accessLevel.equals(AccessDocument.READ_ONLY)) {
      throw ProtocolProblem.NOT_OFFERED.with("AccessLevel: " + setting.accessLevel);
    }
    return subject.name;
  }

  Reference template(TemplateId template, String name) {
    return names.template(template, name);
  }
}
