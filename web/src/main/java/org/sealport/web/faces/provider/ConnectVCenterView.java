package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.CertificateFound;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Connects a real vCenter: first its certificate is shown, and only then the password is sent. */
@Named("connectVCenterView")
@ViewScoped
public class ConnectVCenterView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VCenterService service;
  @Inject private Notices notices;
  @Inject private Words words;

  private String name;
  private String url;
  private String account;
  private transient String password;
  private String resourcePool;
  private String folder;
  private String network;
  private transient CertificateFound certificate;

  public void look() {
    certificate = service.certificate(url);
  }

  /** The accepted certificate is the one to expect from now on. */
  public void connect() {
    var placement = new Connection.Placement(resourcePool, folder, network);
    var connection = new Connection(url, account, password, certificate.thumbprint(), placement);
    service.register(VCenterKind.VSPHERE, Registration.of(name, connection));
    notices.note(words.text("provider", "vcenter.registered", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    certificate = null;
    name = null;
    url = null;
    account = null;
    password = null;
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public CertificateFound getCertificate() {
    return certificate;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = orNull(name);
  }

  public String getUrl() {
    return url;
  }

  /** Another address has another certificate. */
  public void setUrl(String url) {
    if (this.url != null && !this.url.equals(orNull(url))) {
      certificate = null;
    }
    this.url = orNull(url);
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = orNull(account);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getResourcePool() {
    return resourcePool;
  }

  public void setResourcePool(String resourcePool) {
    this.resourcePool = orNull(resourcePool);
  }

  public String getFolder() {
    return folder;
  }

  public void setFolder(String folder) {
    this.folder = orNull(folder);
  }

  public String getNetwork() {
    return network;
  }

  public void setNetwork(String network) {
    this.network = orNull(network);
  }
}
