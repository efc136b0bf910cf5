package org.sealport.web.faces.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.CatalogPassword;
import org.sealport.services.catalog.CatalogPublishService;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.ShareCatalog;
import org.sealport.services.tpm.Preflight;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/**
 * Who beyond its own organization may read a catalog: organizations here, subscribers elsewhere.
 */
@Named
@ViewScoped
public class CatalogPublishView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CatalogQueries queries;
  @Inject private CatalogPublishService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private transient CatalogRow catalog;
  private transient Preflight preflight = new Preflight(List.of());
  private boolean everyone;
  private String organizations;
  private String password;

  public void openSharing(CatalogId id) {
    catalog = queries.catalog(access.tenant(), id);
    everyone = catalog.shared();
    organizations = String.join(", ", catalog.sharedWith());
  }

  public void share() {
    var names = organizations == null ? "" : organizations;
    var with = Arrays.stream(names.split("[,\\s]+")).filter(name -> !name.isBlank()).toList();
    service.share(access.tenant(), catalog.id(), new ShareCatalog(everyone, with));
    notices.note(words.text("catalog", "sharing.done", catalog.name()));
    done();
  }

  /** Says at once which templates may not leave. */
  public void openPublication(CatalogId id) {
    catalog = queries.catalog(access.tenant(), id);
    preflight = service.preflightPublish(access.tenant(), id);
    password = null;
  }

  public void publish() {
    service.publish(access.tenant(), catalog.id(), new CatalogPassword(password));
    notices.note(words.text("catalog", "publish.done", catalog.name()));
    done();
  }

  public void withdraw(CatalogId id) {
    var name = queries.catalog(access.tenant(), id).name();
    service.withdraw(access.tenant(), id);
    notices.note(words.text("catalog", "withdraw.done", name));
  }

  private static void done() {
    PrimeFaces.current().ajax().addCallbackParam("done", true);
  }

  public CatalogRow getCatalog() {
    return catalog;
  }

  public Preflight getPreflight() {
    return preflight;
  }

  public boolean isEveryone() {
    return everyone;
  }

  public void setEveryone(boolean everyone) {
    this.everyone = everyone;
  }

  public String getOrganizations() {
    return organizations;
  }

  public void setOrganizations(String organizations) {
    this.organizations = organizations;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
