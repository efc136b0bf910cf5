package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.Registration;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Connects a real vCenter. */
@Named("connectVCenterView")
@ViewScoped
public class ConnectVCenterView extends ConnectionForm {
  private static final long serialVersionUID = 1L;

  @Inject private Notices notices;
  @Inject private Words words;

  private String name;

  public void connect() {
    service.register(VCenterKind.VSPHERE, Registration.of(name, accepted()));
    notices.note(words.text("provider", "vcenter.registered", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    name = null;
    clear();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = orNull(name);
  }
}
