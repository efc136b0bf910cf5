package org.sealport.web.faces.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sealport.services.vapp.LeaseQueries;
import org.sealport.services.vapp.LeaseService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;
import org.sealport.web.faces.vapp.LeaseChoices;
import org.sealport.web.faces.vapp.LeaseForm;

/** What the organization decides about leases. */
@Named
@ViewScoped
public class LeasePolicyView extends LeaseForm {
  private static final long serialVersionUID = 1L;

  @Inject private LeaseQueries queries;
  @Inject private LeaseService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private boolean powerOff;

  @PostConstruct
  void read() {
    var policy = queries.policy(access.tenant());
    choose(policy.lease());
    powerOff = policy.powerOff();
  }

  public void save() {
    service.decide(access.tenant(), chosen(), powerOff);
    notices.note(words.text("tpm", "policy.saved"));
  }

  public List<Integer> getRuntimes() {
    return LeaseChoices.upTo(0, getRuntime());
  }

  public List<Integer> getStorages() {
    return LeaseChoices.upTo(0, getStorage());
  }

  public boolean isPowerOff() {
    return powerOff;
  }

  public void setPowerOff(boolean powerOff) {
    this.powerOff = powerOff;
  }
}
