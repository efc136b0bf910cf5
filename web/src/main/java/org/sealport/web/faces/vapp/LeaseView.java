package org.sealport.web.faces.vapp;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.vapp.Lease;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.LeasePolicyRow;
import org.sealport.services.vapp.LeaseQueries;
import org.sealport.services.vapp.LeaseService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Renews the lease of a vApp, for as long as it was or for another time. */
@Named
@ViewScoped
public class LeaseView extends LeaseForm {
  private static final long serialVersionUID = 1L;

  @Inject private LeaseService service;
  @Inject private LeaseQueries queries;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private String vApp;
  private String name;
  private transient LeasePolicyRow policy;

  /** At once, as far as the organization allows it. */
  public void renew(VAppId id, String called, LeaseTerm term) {
    renew(id, called, policy().fitting(term.lease()));
  }

  public void open(VAppId id, String called, LeaseTerm term) {
    vApp = id.toString();
    name = called;
    choose(policy().fitting(term.lease()));
  }

  public void save() {
    renew(VAppId.of(vApp), name, chosen());
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  private void renew(VAppId id, String called, Lease lease) {
    service.renew(access.tenant(), id, lease);
    notices.note(words.text("vapp", "lease.renewed", called));
  }

  private LeasePolicyRow policy() {
    if (policy == null) {
      policy = queries.policy(access.tenant());
    }
    return policy;
  }

  public List<Integer> getRuntimes() {
    return LeaseChoices.upTo(policy().lease().runtime(), getRuntime());
  }

  public List<Integer> getStorages() {
    return LeaseChoices.upTo(policy().lease().storage(), getStorage());
  }

  public String getName() {
    return name;
  }
}
