package org.sealport.vsphere.soap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads properties of managed objects, a page at a time. */
public final class Properties {
  private static final int PAGE = 250;

  private final Vim vim;

  public Properties(Vim vim) {
    this.vim = vim;
  }

  /** Which properties of which type. */
  public record Wanted(String type, List<String> paths) {
    public static Wanted of(String type, String... paths) {
      return new Wanted(type, List.of(paths));
    }

    private Spec spec() {
      return Spec.of("PropertySpec").set("type", type).set("all", false).set("pathSet", paths);
    }
  }

  /** Empty when the object is gone. */
  public Optional<Found> of(MoRef ref, String... paths) {
    try {
      return of(List.of(ref), Wanted.of(ref.type(), paths)).stream().findFirst();
    } catch (VimFault e) {
      if (e.is("ManagedObjectNotFound")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** One that was deleted since is left out. */
  public List<Found> of(List<MoRef> refs, Wanted wanted) {
    var found = new ArrayList<Found>();
    var objects = refs.stream().map(ref -> Spec.of("ObjectSpec").set("obj", ref)).toList();
    read(List.of(wanted), objects, found::add);
    return found;
  }

  /** All objects of the wanted types in the whole vCenter. */
  public List<Found> all(Wanted... wanted) {
    var found = new ArrayList<Found>();
    inView(
        List.of(wanted),
        view ->
            read(
                List.of(wanted),
                List.of(
                    Spec.of("ObjectSpec")
                        .set("obj", view)
                        .set("skip", true)
                        .set(
                            "selectSet",
                            Spec.of("TraversalSpec")
                                .set("name", "view")
                                .set("type", "ContainerView")
                                .set("path", "view")
                                .set("skip", false))),
                found::add));
    return found;
  }

  /** The references alone of all objects of a type. */
  public List<MoRef> refs(String type) {
    var refs = new ArrayList<MoRef>();
    inView(
        List.of(Wanted.of(type)),
        view ->
            of(view, "view")
                .flatMap(found -> found.find("view"))
                .ifPresent(list -> list.children().forEach(each -> refs.add(each.ref()))));
    return refs;
  }

  private void inView(List<Wanted> wanted, Consumer<MoRef> work) {
    var create =
        Spec.of("CreateContainerView")
            .set("container", vim.manager("rootFolder"))
            .set("type", wanted.stream().map(Wanted::type).toList())
            .set("recursive", true);
    var view = vim.read(vim.manager("viewManager"), create).get("returnval").ref();
    try {
      work.accept(view);
    } finally {
      vim.read(view, Spec.of("DestroyView"));
    }
  }

  private void read(List<Wanted> wanted, List<Spec> objects, Consumer<Found> each) {
    if (objects.isEmpty()) {
      return;
    }
    var collector = vim.manager("propertyCollector");
    var ask =
        Spec.of("RetrievePropertiesEx")
            .set(
                "specSet",
                Spec.of("PropertyFilterSpec")
                    .set("propSet", wanted.stream().map(Wanted::spec).toList())
                    .set("objectSet", objects)
                    .set("reportMissingObjectsInResults", true))
            .set("options", Spec.of("RetrieveOptions").set("maxObjects", PAGE));
    var page = vim.read(collector, ask).find("returnval");
    while (page.isPresent()) {
      page.get().all("objects").forEach(object -> each.accept(found(object)));
      var token = page.get().text("token");
      page =
          token == null || token.isEmpty()
              ? Optional.empty()
              : vim.call(collector, Spec.of("ContinueRetrievePropertiesEx").set("token", token))
                  .find("returnval");
    }
  }

  private static Found found(Element object) {
    Map<String, Element> properties = new HashMap<>();
    // One without value is one that is not set, which most vCenters leave out altogether.
    object
        .all("propSet")
        .forEach(
            set -> set.find("val").ifPresent(value -> properties.put(set.text("name"), value)));
    return new Found(object.get("obj").ref(), properties);
  }
}
