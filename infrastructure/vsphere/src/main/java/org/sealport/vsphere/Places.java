package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_UNKNOWN;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_PLACE_UNKNOWN;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Found;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Properties.Wanted;
import org.sealport.vsphere.soap.Spec;

/** Where in its vCenter a VM goes: what the registration names, else the first that fits. */
final class Places {
  private static final Pattern VOLUME = Pattern.compile(".*/volumes/([^/]+)/?");
  private static final String NAME = "name";

  private final Site site;
  private final List<Found> all;

  private Places(Site site, List<Found> all) {
    this.site = site;
    this.all = all;
  }

  /**
   * A place for one VM.
   *
   * @param compute the cluster or lone host
   * @param network null: new VMs are plugged into none
   */
  record Place(
      MoRef datastore, String store, MoRef pool, MoRef folder, MoRef compute, Found network) {}

  static Places of(Site site) {
    var wanted =
        List.of(
            Wanted.of("Datacenter", NAME, "vmFolder", "datastore"),
            Wanted.of("ComputeResource", NAME, "resourcePool", "datastore"),
            Wanted.of("ResourcePool", NAME),
            Wanted.of("Folder", NAME),
            Wanted.of("Network", NAME),
            Wanted.of("Datastore", NAME, "summary.url"));
    return new Places(site, site.properties().all(wanted.toArray(Wanted[]::new)));
  }

  static List<Datastore> datastores(Site site) {
    return site.properties().all(Wanted.of("Datastore", NAME, "summary.url")).stream()
        .map(found -> new Datastore(found.text(NAME), identity(found)))
        .toList();
  }

  /** The volume's own id: the same in every vCenter that mounts it. */
  private static String identity(Found datastore) {
    var url = Optional.ofNullable(datastore.text("summary.url")).orElse(datastore.text(NAME));
    var matcher = VOLUME.matcher(url);
    return matcher.matches() ? matcher.group(1) : url;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException DATASTORE_UNKNOWN, VCENTER_PLACE_UNKNOWN
   */
  Place on(String datastore) {
    var store =
        named("Datastore", datastore)
            .orElseThrow(() -> DATASTORE_UNKNOWN.with(String.valueOf(datastore), site.host()));
    var compute = holding("ComputeResource", store.ref(), "cluster");
    var wanted = site.placement();
    return new Place(
        store.ref(),
        datastore,
        wanted.resourcePool() == null
            ? ref(compute, "resourcePool")
            : required("ResourcePool", wanted.resourcePool()).ref(),
        wanted.folder() == null
            ? ref(holding("Datacenter", store.ref(), "datacenter"), "vmFolder")
            : required("Folder", wanted.folder()).ref(),
        compute.ref(),
        wanted.network() == null ? null : required("Network", wanted.network()));
  }

  /** A host for what a vCenter does not place itself: a VM that comes from another one. */
  Optional<MoRef> host(Place place) {
    return site
        .properties()
        .all(Wanted.of("HostSystem", "parent", "datastore", "runtime.connectionState"))
        .stream()
        .filter(host -> ref(host, "parent").equals(place.compute()))
        .filter(host -> holds(host, place.datastore()))
        .filter(host -> "connected".equals(host.text("runtime.connectionState")))
        .map(Found::ref)
        .findFirst();
  }

  /** A network card that is plugged into the place's network. */
  Optional<Spec> card(Place place) {
    return Optional.ofNullable(place.network())
        .map(
            network ->
                Spec.of("VirtualVmxnet3")
                    .set("key", -110)
                    .set("backing", backing(network))
                    .set("addressType", "generated")
                    .set("wakeOnLanEnabled", true));
  }

  private Spec backing(Found network) {
    if (!network.ref().type().equals("DistributedVirtualPortgroup")) {
      return Spec.of("VirtualEthernetCardNetworkBackingInfo")
          .set("deviceName", network.text(NAME))
          .set("network", network.ref());
    }
    var group =
        site.properties()
            .of(network.ref(), "key", "config.distributedVirtualSwitch")
            .orElseThrow(() -> VCENTER_PLACE_UNKNOWN.with(network.text(NAME), site.host()));
    var uuid =
        site.properties()
            .of(ref(group, "config.distributedVirtualSwitch"), "uuid")
            .map(found -> found.text("uuid"))
            .orElse("");
    return Spec.of("VirtualEthernetCardDistributedVirtualPortBackingInfo")
        .set(
            "port",
            Spec.of("DistributedVirtualSwitchPortConnection")
                .set("switchUuid", uuid)
                .set("portgroupKey", group.text("key")));
  }

  private Found holding(String type, MoRef datastore, String what) {
    return all.stream()
        .filter(found -> is(found, type) && holds(found, datastore))
        .findFirst()
        .orElseThrow(() -> VCENTER_PLACE_UNKNOWN.with(what, site.host()));
  }

  private static boolean holds(Found found, MoRef datastore) {
    return found.find("datastore").map(Element::children).orElse(List.of()).stream()
        .anyMatch(each -> each.ref().equals(datastore));
  }

  private Found required(String type, String name) {
    return named(type, name).orElseThrow(() -> VCENTER_PLACE_UNKNOWN.with(name, site.host()));
  }

  private Optional<Found> named(String type, String name) {
    return all.stream()
        .filter(found -> is(found, type) && name != null && name.equals(found.text(NAME)))
        .findFirst();
  }

  /** A cluster is a compute resource, a distributed port group is a network. */
  private static boolean is(Found found, String type) {
    var own = found.ref().type();
    return own.equals(type)
        || type.equals("ComputeResource") && own.equals("ClusterComputeResource")
        || type.equals("Network")
            && (own.equals("DistributedVirtualPortgroup") || own.equals("OpaqueNetwork"));
  }

  private static MoRef ref(Found found, String path) {
    return found.find(path).map(Element::ref).orElse(new MoRef(null, null));
  }
}
