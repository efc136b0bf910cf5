package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.tenant.TenantService;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vdc.VdcService;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** The dialogs that enable, disable and delete an organization or a VDC. */
@Named
@ViewScoped
public class SwitchView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private TenantService tenants;
  @Inject private VdcService vdcs;
  @Inject private Notices notices;
  @Inject private Words words;

  private String tenant;
  private String vdc;
  private String name;
  private boolean enabled;
  private String typedName;

  public void openTenant(TenantRow row) {
    open(row.id(), null, row.displayName(), row.enabled());
  }

  public void openVdc(VdcRow row) {
    open(row.tenant(), row.id(), row.name(), row.enabled());
  }

  private void open(TenantId of, VdcId in, String called, boolean on) {
    tenant = of.toString();
    vdc = in == null ? null : in.toString();
    name = called;
    enabled = on;
    typedName = null;
  }

  public void change() {
    if (vdc == null) {
      changeTenant();
    } else {
      changeVdc();
    }
    done(enabled ? "disabled" : "enabled");
  }

  private void changeTenant() {
    if (enabled) {
      tenants.disable(TenantId.of(tenant));
    } else {
      tenants.enable(TenantId.of(tenant));
    }
  }

  private void changeVdc() {
    if (enabled) {
      vdcs.disable(TenantId.of(tenant), VdcId.of(vdc));
    } else {
      vdcs.enable(TenantId.of(tenant), VdcId.of(vdc));
    }
  }

  /** With what is empty in it; whatever holds something is refused. */
  public void delete() {
    if (!name.equals(typedName == null ? null : typedName.strip())) {
      notices.refused(words.text("common", "typed.differs", name));
      return;
    }
    if (vdc == null) {
      tenants.delete(TenantId.of(tenant), false, true);
    } else {
      vdcs.delete(TenantId.of(tenant), VdcId.of(vdc), false, true);
    }
    done("deleted");
  }

  private void done(String key) {
    notices.note(words.text("provider", "switch." + key, name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  /** Null until one was opened. */
  public String getName() {
    return name;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** Whether it is about a VDC. */
  public boolean isOfVdc() {
    return vdc != null;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
