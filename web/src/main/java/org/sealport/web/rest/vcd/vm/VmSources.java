package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.vapp.NewVm;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.MakeRequest.Source;
import org.sealport.web.rest.vcd.catalog.CatalogReads;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.rest.vcd.vapp.VAppParams;

/** What VMs are made from, as an address tells. */
@ApplicationScoped
public class VmSources {
  private static final String TEMPLATE = "/vAppTemplate/vappTemplate-";
  private static final String TEMPLATE_VM = "/vAppTemplate/vm-";

  @Inject CatalogReads catalogs;

  /** Whether the item is a VM, to be copied or moved, and no template. */
  public static boolean isVm(VAppParams.SourcedItem item) {
    return !isTemplate(href(item));
  }

  private static boolean isTemplate(String href) {
    return href.contains(TEMPLATE) || href.contains(TEMPLATE_VM);
  }

  /** A template's VM; a whole template stands for its only one. */
  Source template(String href) {
    if (href.contains(TEMPLATE)) {
      return new OfTemplate(new TemplateId(Urn.uuid(href)), null);
    }
    var vm = Urn.uuid(href);
    return new OfTemplate(catalogs.templateOfVm(vm.toString()).value().row().id(), vm);
  }

  /** VMs of templates, then blank ones. */
  public List<NewVm> newVms(
      List<VAppParams.SourcedItem> sourced, List<VmDocument> created, int newest) {
    var vms = new ArrayList<NewVm>();
    if (sourced != null) {
      sourced.forEach(item -> vms.add(ofTemplate(item)));
    }
    if (created != null) {
      created.forEach(vm -> vms.add(blank(vm, newest)));
    }
    return vms;
  }

  private NewVm ofTemplate(VAppParams.SourcedItem item) {
    var href = href(item);
    if (!isTemplate(href)) {
      throw INVALID_INPUT.with("Source", href);
    }
    return new NewVm(
        VAppParams.name(item),
        template(href),
        Wishes.treatment(item.vCloudExtension),
        description(item));
  }

  private static NewVm blank(VmDocument vm, int newest) {
    var blank = new Blank(Wishes.hardware(vm, newest), Wishes.tpm(vm), Wishes.disc(vm.media));
    return new NewVm(vm.name, blank, null, Wishes.text(vm.description));
  }

  static String href(VAppParams.SourcedItem item) {
    if (item == null || item.source == null || item.source.href == null) {
      throw INVALID_INPUT.with("Source", "");
    }
    return item.source.href;
  }

  static String description(VAppParams.SourcedItem item) {
    return item.vmGeneralParams == null ? "" : Wishes.text(item.vmGeneralParams.description);
  }
}
