package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_FULL;
import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_UNKNOWN;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.vm.Disc;
import org.sealport.services.vcenter.DiscImage;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Found;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Properties.Wanted;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.Upload;
import org.sealport.vsphere.soap.VimException;
import org.sealport.vsphere.soap.VimFault;

/**
 * The folder of a datastore where images of discs lie, each once. One arrives under a name of its
 * own and gets its name when it is whole, so that what has the name is whole.
 */
final class MediaFolder {
  private static final long MEBIBYTE = 1L << 20;
  private static final String NAME = "name";

  private final Site site;
  private final String datastore;
  private final Found store;
  private final MoRef datacenter;
  private final String datacenterPath;

  private MediaFolder(Site site, String datastore, Found store, List<Found> places) {
    this.site = site;
    this.datastore = datastore;
    this.store = store;
    var center =
        places.stream()
            .filter(place -> "Datacenter".equals(place.ref().type()))
            .filter(place -> holds(place, store.ref()))
            .findFirst()
            .orElseThrow(() -> DATASTORE_UNKNOWN.with(datastore, site.host()));
    this.datacenter = center.ref();
    this.datacenterPath = path(center, places);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException DATASTORE_UNKNOWN
   */
  static MediaFolder on(Site site, String datastore) {
    var all =
        site.properties()
            .all(
                Wanted.of("Datacenter", NAME, "parent", "datastore"),
                Wanted.of("Folder", NAME, "parent"),
                Wanted.of(
                    "Datastore",
                    NAME,
                    "browser",
                    "summary.freeSpace",
                    "capability.topLevelDirectoryCreateSupported"));
    var store =
        all.stream()
            .filter(found -> "Datastore".equals(found.ref().type()))
            .filter(found -> datastore.equals(found.text(NAME)))
            .findFirst()
            .orElseThrow(() -> DATASTORE_UNKNOWN.with(datastore, site.host()));
    return new MediaFolder(site, datastore, store, all);
  }

  private static boolean holds(Found datacenter, MoRef datastore) {
    return datacenter.find("datastore").map(Element::children).orElse(List.of()).stream()
        .anyMatch(each -> each.ref().equals(datastore));
  }

  /** Below the folder that all folders are in. */
  private static String path(Found datacenter, List<Found> places) {
    var byRef = places.stream().collect(Collectors.toMap(Found::ref, place -> place));
    var names =
        Stream.iterate(datacenter, place -> place != null, place -> byRef.get(parent(place)))
            .map(place -> place.text(NAME))
            .collect(Collectors.toList());
    names.remove(names.size() - 1);
    java.util.Collections.reverse(names);
    return String.join("/", names);
  }

  private static MoRef parent(Found place) {
    return place.find("parent").map(Element::ref).orElse(new MoRef("", ""));
  }

  /** Brings an image unless it is there; tells how far. */
  void bring(Operation operation, DiscImage image) {
    var whole = Disc.fileName(image.id());
    if (size(whole).stream().anyMatch(size -> size == image.bytes())) {
      return;
    }
    requireRoom(image);
    make();
    var arriving = image.id() + "-" + Names.digest(operation.key().value()) + ".part";
    send(operation, image, arriving);
    try {
      site.run(
          site.vim().manager("fileManager"),
          Spec.of("MoveDatastoreFile_Task")
              .set("sourceName", path(arriving))
              .set("sourceDatacenter", datacenter)
              .set("destinationName", path(whole))
              .set("destinationDatacenter", datacenter)
              .set("force", false));
    } catch (VimFault e) {
      if (!e.is("FileAlreadyExists")) {
        throw e;
      }
      delete(arriving); // another VM's task brought it meanwhile
    }
    requireWhole(image, size(whole));
  }

  private void send(Operation operation, DiscImage image, String name) {
    var sent = new AtomicLong();
    var percent = operation.steady();
    var upload =
        new Upload(
            image.content()::open,
            image.bytes(),
            more -> percent.accept((int) (sent.addAndGet(more) * 95 / image.bytes())));
    try {
      site.vim().uploadFile(address(name), upload);
    } catch (VimException e) {
      upload
          .broken()
          .ifPresent(
              cause -> {
                throw VCENTER_OPERATION_FAILED.with("InsertMedia", cause.getMessage());
              });
      throw e;
    }
    requireWhole(image, size(name));
  }

  private static void requireWhole(DiscImage image, OptionalLong size) {
    if (size.isEmpty() || size.getAsLong() != image.bytes()) {
      throw VCENTER_OPERATION_FAILED.with(
          "InsertMedia", "%d bytes were sent, %d arrived".formatted(image.bytes(), size.orElse(0)));
    }
  }

  private void requireRoom(DiscImage image) {
    long free = Long.parseLong(store.text("summary.freeSpace"));
    if (image.bytes() > free) {
      throw DATASTORE_FULL.with(image.name(), datastore, image.megabytes(), free / MEBIBYTE);
    }
  }

  /** Some storage, vSAN's, makes no folders at its top but by its own manager. */
  private void make() {
    try {
      if ("false".equals(store.text("capability.topLevelDirectoryCreateSupported"))) {
        site.vim()
            .call(
                site.vim().manager("datastoreNamespaceManager"),
                Spec.of("CreateDirectory")
                    .set("datastore", store.ref())
                    .set("displayName", Disc.FOLDER));
        return;
      }
      site.vim()
          .call(
              site.vim().manager("fileManager"),
              Spec.of("MakeDirectory")
                  .set(NAME, "[" + datastore + "] " + Disc.FOLDER)
                  .set("datacenter", datacenter)
                  .set("createParentDirectories", true));
    } catch (VimFault e) {
      if (!e.is("FileAlreadyExists")) {
        throw e;
      }
    }
  }

  /** Whatever there is of an image, whole or on its way. */
  void remove(UUID image) {
    sizes(image + "*").keySet().forEach(this::delete);
  }

  private void delete(String name) {
    try {
      site.run(
          site.vim().manager("fileManager"),
          Spec.of("DeleteDatastoreFile_Task").set(NAME, path(name)).set("datacenter", datacenter));
    } catch (VimFault e) {
      if (!e.is("FileNotFound")) {
        throw e;
      }
    }
  }

  private OptionalLong size(String name) {
    var size = sizes(name).get(name);
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }

  private Map<String, Long> sizes(String pattern) {
    var spec =
        Spec.of("HostDatastoreBrowserSearchSpec")
            .set(
                "details",
                Spec.of("FileQueryFlags")
                    .set("fileType", false)
                    .set("fileSize", true)
                    .set("modification", false)
                    .set("fileOwner", false))
            .set("matchPattern", pattern);
    var search =
        Spec.of("SearchDatastore_Task")
            .set("datastorePath", "[" + datastore + "] " + Disc.FOLDER)
            .set("searchSpec", spec);
    try {
      return site.run(store.find("browser").orElseThrow().ref(), search).all("file").stream()
          .collect(
              Collectors.toMap(
                  file -> file.text("path"), file -> Long.valueOf(file.text("fileSize"))));
    } catch (VimFault e) {
      if (e.is("FileNotFound")) {
        return Map.of(); // nothing was ever brought here
      }
      throw e;
    }
  }

  private String path(String name) {
    return "[" + datastore + "] " + Disc.FOLDER + "/" + name;
  }

  private String address(String name) {
    return "/folder/%s/%s?dcPath=%s&dsName=%s"
        .formatted(Disc.FOLDER, name, encoded(datacenterPath), encoded(datastore));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
