package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_REFUSED;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.catalog.PublishedItem.Machine;
import org.sealport.services.shared.Secrets;
import org.sealport.services.vcenter.VCenterRef;

/**
 * Published catalogs as subscribers read them. They are nobody here: the password is all that they
 * show, and whatever is wrong with it they are told the same.
 */
@ApplicationScoped
public class PublishedCatalogs {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject Secrets secrets;

  /** A catalog and what is in it now. */
  public record Published(String name, List<PublishedItem> items) {}

  /**
   * @throws SealportException PUBLICATION_REFUSED
   */
  @Transactional
  public Published catalog(TenantId tenant, CatalogId id, CatalogPassword shown) {
    var catalog = opened(tenant, id, shown);
    var items =
        templates.in(tenant, id).stream()
            .filter(PublishedCatalogs::leaves)
            .map(this::item)
            .toList();
    return new Published(catalog.name(), items);
  }

  /**
   * @throws SealportException PUBLICATION_REFUSED, NOT_FOUND
   */
  @Transactional
  public PublishedItem item(
      TenantId tenant, CatalogId catalog, TemplateId id, CatalogPassword shown) {
    opened(tenant, catalog, shown);
    return templates.in(tenant, catalog).stream()
        .filter(template -> template.id().equals(id))
        .filter(PublishedCatalogs::leaves)
        .findFirst()
        .map(this::item)
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  /** R34 once more, whatever was decided when it was published. */
  private static boolean leaves(Template template) {
    return template.state() == TemplateState.READY && !template.isKeptHere();
  }

  private Catalog opened(TenantId tenant, CatalogId id, CatalogPassword shown) {
    var catalog = found(tenant, id);
    var password = catalog.sealedPassword().orElseThrow(() -> PUBLICATION_REFUSED.with());
    var expected = secrets.open(password, id.toString());
    if (!MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8),
        shown.value().getBytes(StandardCharsets.UTF_8))) {
      throw PUBLICATION_REFUSED.with();
    }
    return catalog;
  }

  private Catalog found(TenantId tenant, CatalogId id) {
    try {
      return catalogs.get(tenant, id);
    } catch (SealportException e) {
      throw e.problem() == CommonProblem.NOT_FOUND
          ? new SealportException(PUBLICATION_REFUSED, e)
          : e;
    }
  }

  private PublishedItem item(Template template) {
    var machines =
        template.vms().stream()
            .map(vm -> new Machine(vm.name(), vm.moRef(), vm.hardware(), vm.tpm().isPresent()))
            .toList();
    var at = VCenterRef.to(vCenters.get(template.vCenter()));
    return new PublishedItem(template.id(), template.name(), revision(template), at, machines);
  }

  /** The VMs of a template never change; it may get others. */
  private static String revision(Template template) {
    var vms =
        template.vms().stream()
            .map(TemplateVm::id)
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(" "));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(vms.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
