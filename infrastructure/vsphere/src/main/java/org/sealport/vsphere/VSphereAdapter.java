package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_UNREACHABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.shared.ServerTrust;
import org.sealport.services.vcenter.About;
import org.sealport.services.vcenter.CertificateFound;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.OperationJournal;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterAdapter;
import org.sealport.services.vcenter.VCenterConnections;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.vsphere.soap.Certificates;
import org.sealport.vsphere.soap.Login;
import org.sealport.vsphere.soap.Timeouts;
import org.sealport.vsphere.soap.Vim;
import org.sealport.vsphere.soap.VimException;

/** Drives real vCenters; a connection is made when a vCenter is first asked for. */
@ApplicationScoped
public class VSphereAdapter implements VCenterAdapter {
  @Inject VCenterConnections connections;
  @Inject OperationJournal journal;

  @Inject
  @ConfigProperty(name = "sealport.vsphere.connect.timeout", defaultValue = "PT10S")
  Duration connect;

  @Inject
  @ConfigProperty(name = "sealport.vsphere.call.timeout", defaultValue = "PT2M")
  Duration call;

  @Inject
  @ConfigProperty(name = "sealport.vsphere.task.timeout", defaultValue = "PT6H")
  Duration task;

  @Inject
  @ConfigProperty(name = "sealport.vsphere.outage", defaultValue = "PT10M")
  Duration outage;

  private final ConcurrentHashMap<VCenterId, Site> sites = new ConcurrentHashMap<>();

  @Override
  public VCenterKind kind() {
    return VCenterKind.VSPHERE;
  }

  /** Nothing to set up; whether it answers shows when it is asked about itself. */
  @Override
  public void register(VCenterId id, Registration registration) {
    sites.put(id, site(id, registration.connection()));
  }

  @Override
  public About about(Registration registration) {
    var site = site(VCenterId.random(), registration.connection());
    var about = new VSphereVCenter(site, this::site, journal, () -> {}).about();
    try {
      site.vim().close();
    } catch (VimException e) {
      throw new SealportException(VCENTER_UNREACHABLE, e, e.getMessage());
    }
    return about;
  }

  @Override
  public CertificateFound certificate(String url) {
    try {
      var found = Certificates.look(sdk(url), connect);
      var certificate = found.certificate();
      return new CertificateFound(
          found.thumbprint(),
          certificate.getSubjectX500Principal().getName(),
          certificate.getIssuerX500Principal().getName(),
          ServerTrust.pem(certificate),
          Certificates.isAuthorized(sdk(url), connect));
    } catch (VimException e) {
      throw new SealportException(VCENTER_UNREACHABLE, e, e.getMessage());
    }
  }

  @Override
  public void forget(VCenterId id) {
    sites.remove(id);
  }

  @Override
  public VCenterPort open(VCenterId id) {
    var site = site(id);
    return new VSphereVCenter(site, this::site, journal, () -> sites.remove(id, site));
  }

  private Site site(VCenterId id) {
    return sites.computeIfAbsent(id, any -> site(id, connections.get(id)));
  }

  private Site site(VCenterId id, Connection connection) {
    var login =
        new Login(
            sdk(connection.url()),
            connection.account(),
            connection.password(),
            connection.thumbprint());
    var timeouts = new Timeouts(connect, call, task, outage, task);
    return new Site(id, new Vim(login, timeouts), connection.placement());
  }

  static URI sdk(String url) {
    return URI.create(url.endsWith("/sdk") ? url : url.replaceAll("/+$", "") + "/sdk");
  }
}
