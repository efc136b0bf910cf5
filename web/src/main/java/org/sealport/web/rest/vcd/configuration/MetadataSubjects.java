package org.sealport.web.rest.vcd.configuration;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.configuration.Subject;
import org.sealport.domain.configuration.Subject.Kind;
import org.sealport.web.rest.vcd.catalog.CatalogReads;
import org.sealport.web.rest.vcd.catalog.MediaFinds;
import org.sealport.web.rest.vcd.configuration.MetadataOwners.Owner;
import org.sealport.web.rest.vcd.network.NetworkReads;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.tenant.OrgReads;
import org.sealport.web.rest.vcd.vdc.VdcReads;

/** Finds what has metadata beside VMs and vApps, own and shared. */
@ApplicationScoped
class MetadataSubjects {
  @Inject CatalogReads catalogs;
  @Inject MediaFinds media;
  @Inject NetworkReads networks;
  @Inject VdcReads vdcs;
  @Inject OrgReads orgs;
  @Inject Names names;

  /**
   * @param type as in its address; administrators' addresses name the same
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Owner find(String type, String id) {
    return switch (type.replaceFirst("^admin/", "")) {
      case "catalog" -> catalog(id);
      case "catalogItem" -> item(id);
      case "vAppTemplate" -> id.startsWith("vm-") ? templateVm(id) : template(id, Kind.TEMPLATE);
      case "media" -> image(id);
      case "network" -> network(id);
      case "vdc" -> vdc(id);
      case "org" -> org(id);
      default -> throw NOT_FOUND.with(id);
    };
  }

  private Owner catalog(String id) {
    var found = catalogs.catalog(id);
    var row = found.value();
    return Owner.of(
        found.id(),
        new Subject(Kind.CATALOG, row.id().value()),
        names.catalog(row.id(), row.name()));
  }

  private Owner template(String id, Kind kind) {
    var found = catalogs.template(id);
    var row = found.value().row();
    return Owner.of(
        found.id(),
        new Subject(kind, row.id().value()),
        kind == Kind.TEMPLATE
            ? names.template(row.id(), row.name())
            : names.catalogItem(row.id(), row.name()));
  }

  private Owner templateVm(String id) {
    var vm = Urn.uuid(id);
    return Owner.of(
        catalogs.templateOfVm(id).id(),
        new Subject(Kind.TEMPLATE_VM, vm),
        names.templateVm(vm, null));
  }

  private Owner item(String id) {
    return media
        .image(id)
        .map(
            found ->
                Owner.of(
                    found.id(),
                    new Subject(Kind.MEDIA_ITEM, found.value().id().value()),
                    names.catalogItem(found.value().id(), found.value().name())))
        .orElseGet(() -> template(id, Kind.TEMPLATE_ITEM));
  }

  private Owner image(String id) {
    var found = media.find(id);
    var row = found.value();
    return Owner.of(
        found.id(), new Subject(Kind.MEDIA, row.id().value()), names.media(row.id(), row.name()));
  }

  private Owner network(String id) {
    var found = networks.find(id);
    var row = found.value();
    return Owner.of(
        found.id(),
        new Subject(Kind.NETWORK, row.id().value()),
        names.network(row.id(), row.name()));
  }

  private Owner vdc(String id) {
    var found = vdcs.find(id);
    return Owner.of(
        found.id(), new Subject(Kind.VDC, found.value().id().value()), vdcs.reference(found));
  }

  private Owner org(String id) {
    var tenant = orgs.find(id);
    return Owner.of(
        tenant.id(), new Subject(Kind.ORGANIZATION, tenant.id().value()), names.org(tenant));
  }
}
