package org.sealport.web.faces.vapp;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sealport.domain.shared.Page;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.services.vm.make.PerVm;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Words;

/** The wizard that copies or moves a VM or a vApp: where to, what of the TPMs, review. */
@Named("transferView")
@ViewScoped
public class TransferView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Page ALL = new Page(0, 128, "name", true);

  @Inject private VAppQueries vApps;
  @Inject private VmQueries vms;
  @Inject private VdcQueries vdcs;
  @Inject private Transfers transfers;
  @Inject private Access access;
  @Inject private Words words;

  private Transfer.Kind kind;
  private String what;
  private String id;
  private String sourceName;
  private int step;
  private String target;
  private String name;
  private Treatment choice;
  private boolean powerOn;
  private final Map<String, String> choices = new HashMap<>();
  private transient List<VmRow> members;
  private transient List<Place> places;
  private transient Preflight preflight;

  /** Something to choose as the target. */
  public record Place(String id, String label) {}

  public void read() {
    if (kind != null) return;
    kind = Transfer.Kind.valueOf(what.toUpperCase(Locale.ROOT).replace('-', '_'));
    sourceName =
        kind.isOfVm()
            ? vms.get(access.tenant(), VmId.of(id)).row().name()
            : vApps.get(access.tenant(), VAppId.of(id)).name();
    name = sourceName;
    target = getPlaces().stream().map(Place::id).findFirst().orElse(null);
  }

  public List<String> getSteps() {
    boolean choosing = kind.isCopy() && getMembers().stream().anyMatch(VmRow::tpm);
    return choosing ? List.of("where", "tpms", "review") : List.of("where", "review");
  }

  public String getAt() {
    return getSteps().get(step);
  }

  public void next() {
    preflight = null;
    step = Math.min(step + 1, getSteps().size() - 1);
  }

  public void back() {
    step = Math.max(step - 1, 0);
  }

  /** Goes to where the result will be, busy until its task ends. */
  public void finish() throws IOException {
    transfers.start(access.tenant(), wanted());
    var shown = kind.isOfVm() ? "detail?vapp=" + target : "list";
    FacesContext.getCurrentInstance().getExternalContext().redirect(shown);
  }

  /** The same evaluation as the operation's. */
  public Preflight getPreflight() {
    if (preflight == null) preflight = transfers.preflight(access.tenant(), wanted());
    return preflight;
  }

  private Transfer wanted() {
    var each =
        choices.entrySet().stream()
            .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
            .map(
                entry ->
                    new PerVm(
                        VmId.of(entry.getKey()).value(), null, Treatment.valueOf(entry.getValue())))
            .toList();
    return new Transfer(kind, id, target, name, choice, each, powerOn);
  }

  /** Where it can go: vApps for a VM, VDCs for a vApp. */
  public List<Place> getPlaces() {
    if (places == null) {
      places =
          kind.isOfVm()
              ? vApps.list(access.tenant(), null, ALL).rows().stream()
                  .map(row -> place(row.id(), row.name(), row.vdcName()))
                  .toList()
              : vdcs.list(access.tenant()).stream()
                  .map(row -> place(row.id(), row.name(), row.vCenterName()))
                  .toList();
    }
    return places;
  }

  private static Place place(Object id, String name, String where) {
    return new Place(id.toString(), name + " (" + where + ")");
  }

  public List<VmRow> getMembers() {
    if (members == null) {
      members =
          kind.isOfVm()
              ? List.of(vms.get(access.tenant(), VmId.of(id)).row())
              : vms.list(
                      access.tenant(),
                      new VmFilter(null, Set.of(), null, null, VAppId.of(id).value()),
                      ALL)
                  .rows();
    }
    return members;
  }

  public boolean isSeveral() {
    return kind == Transfer.Kind.COPY_VAPP && getMembers().size() > 1;
  }

  public boolean isCopy() {
    return kind.isCopy();
  }

  public boolean isOfVm() {
    return kind.isOfVm();
  }

  public String getTitle() {
    return words.text("vapp", "wizard." + kind, sourceName);
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public int getStep() {
    return step;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public boolean isPowerOn() {
    return powerOn;
  }

  public void setPowerOn(boolean powerOn) {
    this.powerOn = powerOn;
  }

  public Treatment getChoice() {
    return choice;
  }

  public void setChoice(Treatment choice) {
    this.choice = choice;
  }

  /** By VM; without one it is as for all. */
  public Map<String, String> getChoices() {
    return choices;
  }
}
