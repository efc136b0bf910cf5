package org.sealport.web.faces.access;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.access.AccessRow;
import org.sealport.services.access.AccessSettings;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.catalog.CatalogAccessService;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.vapp.VAppAccessService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;

/** Whose a vApp or a catalog is, and who reaches it: to see for all, to change for who may. */
@Named
@ViewScoped
public class AccessView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private VAppAccessService vApps;
  @Inject private CatalogAccessService catalogs;
  @Inject private CurrentCaller caller;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private String vApp;
  private String catalog;
  private String name;
  private boolean changeable;
  private transient AccessRow now;
  private transient List<String> candidates = List.of();
  private String owner;
  private AccessLevel everyone;
  private String added;
  private AccessLevel addedLevel;
  private List<Member> members = List.of();

  /** A member's line in the table. */
  public static class Member implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private AccessLevel level;

    Member(String name, AccessLevel level) {
      this.name = name;
      this.level = level;
    }

    public String getName() {
      return name;
    }

    public AccessLevel getLevel() {
      return level;
    }

    public void setLevel(AccessLevel level) {
      this.level = level;
    }
  }

  /**
   * @param mayChange by role and level; who may not sees how it is
   */
  public void open(VAppId id, String vAppName, boolean mayChange) {
    vApp = id.toString();
    now = vApps.get(access.tenant(), id);
    candidates = mayChange ? vApps.candidates(access.tenant(), id) : List.of();
    show(vAppName, mayChange);
  }

  /** The same of a catalog. */
  public void openCatalog(CatalogRow row, boolean mayChange) {
    catalog = row.id().toString();
    now = catalogs.get(access.tenant(), row.id());
    candidates = mayChange ? catalogs.candidates(access.tenant(), row.id()) : List.of();
    show(row.name(), mayChange);
  }

  private void show(String shown, boolean mayChange) {
    name = shown;
    changeable = mayChange;
    owner = now.owner();
    everyone = now.everyone();
    members =
        now.members().entrySet().stream()
            .map(each -> new Member(each.getKey(), each.getValue()))
            .collect(Collectors.toList());
    added = null;
    addedLevel = AccessLevel.READ_ONLY;
  }

  public void save() throws IOException {
    var wanted = wanted();
    boolean given = !owner.equals(now.owner());
    if (catalog == null) {
      saveVApp(VAppId.of(vApp), wanted, given);
    } else {
      saveCatalog(CatalogId.of(catalog), wanted, given);
    }
    notices.note(words.text("access", "done", name));
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    if (isLost(wanted)) {
      FacesContext.getCurrentInstance().getExternalContext().redirect("list");
    }
  }

  private void saveVApp(VAppId id, AccessSettings wanted, boolean given) {
    vApps.change(access.tenant(), id, wanted);
    if (given) {
      vApps.give(access.tenant(), id, owner);
    }
  }

  private void saveCatalog(CatalogId id, AccessSettings wanted, boolean given) {
    catalogs.change(access.tenant(), id, wanted);
    if (given) {
      catalogs.give(access.tenant(), id, owner);
    }
  }

  private AccessSettings wanted() {
    Map<String, AccessLevel> levels = new LinkedHashMap<>();
    members.forEach(member -> levels.put(member.getName(), member.getLevel()));
    if (added != null) {
      Arrays.stream(added.split("[,\\s]+"))
          .filter(each -> !each.isBlank())
          .forEach(each -> levels.put(each, addedLevel));
    }
    return new AccessSettings(everyone, levels);
  }

  /** The one who saves does not see it any more. */
  private boolean isLost(AccessSettings saved) {
    var self = caller.get();
    return self.isNarrowed()
        && !owner.equals(self.username())
        && saved.everyone() == AccessLevel.NONE
        && saved.members().getOrDefault(self.username(), AccessLevel.NONE) == AccessLevel.NONE;
  }

  public AccessLevel[] getLevels() {
    return AccessLevel.values();
  }

  public String getName() {
    return name;
  }

  public boolean isChangeable() {
    return changeable;
  }

  public List<String> getCandidates() {
    return candidates;
  }

  public List<Member> getMembers() {
    return members;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner == null ? "" : owner.strip();
  }

  public AccessLevel getEveryone() {
    return everyone;
  }

  public void setEveryone(AccessLevel everyone) {
    this.everyone = everyone;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  public AccessLevel getAddedLevel() {
    return addedLevel;
  }

  public void setAddedLevel(AccessLevel addedLevel) {
    this.addedLevel = addedLevel;
  }
}
