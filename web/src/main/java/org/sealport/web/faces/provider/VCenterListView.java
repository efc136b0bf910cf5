package org.sealport.web.faces.provider;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** The registered vCenters, what depends on their key providers, and the form that adds one. */
@Named("vCenterListView")
@ViewScoped
public class VCenterListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VCenterQueries queries;
  @Inject private VCenterService service;
  @Inject private Notices notices;
  @Inject private Words words;

  private String name;
  private String version = "8.0.3";
  private String datastores;

  /**
   * A key provider as one vCenter knows it.
   *
   * @param dependents how many VMs and template VMs it encrypts
   */
  public record Binding(VCenterRow vCenter, KeyProvider provider, int dependents) {}

  public List<VCenterRow> getVCenters() {
    return queries.all();
  }

  public List<Binding> getBindings() {
    var bindings = new ArrayList<Binding>();
    for (var vCenter : queries.all()) {
      for (int i = 0; i < vCenter.keyProviders().size(); i++) {
        bindings.add(
            new Binding(vCenter, vCenter.keyProviders().get(i), vCenter.encryptedVms().get(i)));
      }
    }
    return bindings;
  }

  public String stores(VCenterRow vCenter) {
    return vCenter.datastores().stream().map(Datastore::name).collect(Collectors.joining(", "));
  }

  /** A lab's datastore is shared with the others of the same name, as their storage is. */
  public void register() {
    var stores =
        (datastores == null ? "" : datastores)
            .lines()
            .flatMap(line -> List.of(line.split(",")).stream())
            .map(String::strip)
            .filter(store -> !store.isEmpty())
            .map(store -> new Datastore(store, store))
            .toList();
    service.register(VCenterKind.LAB, new Registration(name, version, stores, List.of()));
    notices.note(words.text("provider", "vcenter.registered", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    name = null;
    datastores = null;
  }

  public void sync(VCenterId id, String vCenter) {
    service.sync(id);
    notices.note(words.text("provider", "vcenter.read", vCenter));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version == null ? "" : version.strip();
  }

  public String getDatastores() {
    return datastores;
  }

  public void setDatastores(String datastores) {
    this.datastores = datastores;
  }
}
