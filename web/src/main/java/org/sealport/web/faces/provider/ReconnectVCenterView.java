package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Changes how a connected vCenter is reached: a new password, a renewed certificate. */
@Named("reconnectVCenterView")
@ViewScoped
public class ReconnectVCenterView extends ConnectionForm {
  private static final long serialVersionUID = 1L;

  @Inject private Notices notices;
  @Inject private Words words;

  private String id;
  private String name;

  public void open(VCenterRow row) {
    service.connection(row.id()).ifPresent(this::show);
    id = row.id().toString();
    name = row.name();
  }

  public void save() {
    service.reconnect(VCenterId.of(id), accepted());
    notices.note(words.text("provider", "vcenter.reconnected", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    clear();
  }

  /** Null until one was opened. */
  public String getName() {
    return name;
  }
}
