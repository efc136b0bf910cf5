package org.sealport.lab;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterAdapter;
import org.sealport.services.vcenter.VCenterPort;

/** Drives the vCenters in a box. */
@ApplicationScoped
public class LabAdapter implements VCenterAdapter {

  @Inject
  @ConfigProperty(name = "sealport.lab.dir", defaultValue = "sealport-lab")
  String folder;

  @Inject
  @ConfigProperty(name = "sealport.lab.tpms", defaultValue = "AUTO")
  Lab.Tpms tpms;

  @Inject
  @ConfigProperty(name = "sealport.lab.delay", defaultValue = "PT0S")
  Duration delay;

  private Lab lab;

  @PostConstruct
  void open() {
    lab = Lab.open(Path.of(folder), tpms, delay);
  }

  /** Opens a lab without a container. */
  public static LabAdapter of(Lab lab) {
    var adapter = new LabAdapter();
    adapter.lab = lab;
    return adapter;
  }

  /** The lab behind it; its faults can be set here. */
  public Lab lab() {
    return lab;
  }

  @Override
  public VCenterKind kind() {
    return VCenterKind.LAB;
  }

  @Override
  public void register(VCenterId id, Registration registration) {
    lab.register(id.toString(), LabVCenterSheet.of(id.toString(), registration));
  }

  @Override
  public VCenterPort open(VCenterId id) {
    return new LabVCenter(lab.site(id));
  }
}
