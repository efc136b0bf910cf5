package org.sealport.lab;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.About;
import org.sealport.services.vcenter.CertificateFound;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterAdapter;
import org.sealport.services.vcenter.VCenterPort;

/** Drives the vCenters in a box. The lab is opened when it is first asked for. */
@ApplicationScoped
public class LabAdapter implements VCenterAdapter {

  @Inject
  @ConfigProperty(name = "sealport.data.dir", defaultValue = "data")
  String data;

  /** Inside the data folder unless it says otherwise. */
  @Inject
  @ConfigProperty(name = "sealport.lab.dir")
  Optional<String> folder;

  @Inject
  @ConfigProperty(name = "sealport.lab.tpms", defaultValue = "AUTO")
  Lab.Tpms tpms;

  @Inject
  @ConfigProperty(name = "sealport.lab.delay", defaultValue = "PT0S")
  Duration delay;

  private Lab lab;

  /** Opens a lab without a container. */
  public static LabAdapter of(Lab lab) {
    var adapter = new LabAdapter();
    adapter.lab = lab;
    return adapter;
  }

  /** TPMs of powered-on VMs run again after a start; the portal need not wait for them. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (Files.exists(place())) {
      var resume = new Thread(() -> lab().resume(), "lab-resume");
      resume.setDaemon(true);
      resume.start();
    }
  }

  @PreDestroy
  void stop() {
    if (lab != null) {
      lab.powerOff();
    }
  }

  /** The lab behind it; its faults can be set here. */
  public synchronized Lab lab() {
    if (lab == null) {
      lab = Lab.open(place(), tpms, delay);
    }
    return lab;
  }

  private Path place() {
    return folder.map(Path::of).orElseGet(() -> Path.of(data, "lab"));
  }

  @Override
  public VCenterKind kind() {
    return VCenterKind.LAB;
  }

  @Override
  public void register(VCenterId id, Registration registration) {
    lab().register(id.toString(), LabVCenterSheet.of(id.toString(), registration));
  }

  @Override
  public About about(Registration registration) {
    throw new UnsupportedOperationException("a lab has no address");
  }

  @Override
  public CertificateFound certificate(String url) {
    throw new UnsupportedOperationException("a lab has no address");
  }

  /** A vCenter of the lab stays, as a real one does. */
  @Override
  public void forget(VCenterId id) {}

  @Override
  public VCenterPort open(VCenterId id) {
    return new LabVCenter(lab().site(id));
  }
}
