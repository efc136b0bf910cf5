package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.catalog.DownloadService;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.web.rest.vcd.shared.Exchange;

/** What of a template can be downloaded, and how a client gets there. */
@ApplicationScoped
public class TemplateDownloads {
  /** Begins the folder of a template's files under {@code /transfer}. */
  public static final String FOLDER = "template-";

  private static final String XML = "text/xml";

  @Inject CatalogReads reads;
  @Inject DownloadService service;
  @Inject CurrentCaller caller;
  @Inject Exchange exchange;

  void link(TemplateDocument template, TenantId tenant, TemplateRow row) {
    template.link("ovf", template.href + "/ovf", XML);
    if (row.state() != TemplateState.READY || !caller.get().may(Right.TEMPLATE_DOWNLOAD)) {
      return;
    }
    template.link("enable", template.href + "/action/enableDownload", null);
    if (service.isPrepared(tenant, row.id())) {
      var descriptor = exchange.href("/transfer/" + FOLDER + row.id() + "/descriptor.ovf");
      template.link("download:default", descriptor, XML);
      template.link("download:identity", descriptor, XML);
      template.link("disable", template.href + "/action/disableDownload", null);
    }
  }

  public Path file(String folder, String name) {
    var found = reads.template(folder);
    return service.file(found.id(), found.value().row().id(), name);
  }
}
