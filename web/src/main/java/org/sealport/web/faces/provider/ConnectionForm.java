package org.sealport.web.faces.provider;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.sealport.services.vcenter.CertificateFound;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.VCenterService;

/**
 * How a real vCenter is reached, as a form: first its certificate is shown, then it is accepted.
 */
abstract class ConnectionForm implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject VCenterService service;

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
  Connection accepted() {
    var placement = new Connection.Placement(resourcePool, folder, network);
    return new Connection(url, account, password, certificate.thumbprint(), placement);
  }

  /** Shows what is known; a password is typed anew or stays. */
  void show(Connection known) {
    url = known.url();
    account = known.account();
    password = null;
    resourcePool = known.placement().resourcePool();
    folder = known.placement().folder();
    network = known.placement().network();
    certificate = null;
  }

  void clear() {
    show(new Connection(null, null, null, null, Connection.Placement.ANY));
  }

  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public CertificateFound getCertificate() {
    return certificate;
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

  /** Empty is none, blanks may be a password. */
  public void setPassword(String password) {
    this.password = password == null || password.isEmpty() ? null : password;
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
