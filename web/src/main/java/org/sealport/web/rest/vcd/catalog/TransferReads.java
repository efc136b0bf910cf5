package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.catalog.TransferRow;
import org.sealport.services.catalog.TransferService;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Finds templates that are still on their way in. */
@ApplicationScoped
class TransferReads {
  @Inject TransferService service;
  @Inject CurrentCaller caller;
  @Inject Reach reach;

  /** Empty: there is none, or all of it has arrived. */
  Optional<TransferRow> find(String id) {
    if (!caller.get().may(Right.TEMPLATE_UPLOAD)) {
      return Optional.empty();
    }
    var upload = new UploadId(Urn.uuid(id));
    try {
      return Optional.of(reach.find(tenant -> service.get(tenant, upload)).value());
    } catch (SealportException e) {
      if (e.problem() == CatalogProblem.UPLOAD_NOT_FOUND
          || e.problem() == CatalogProblem.UPLOAD_CLOSED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
