package org.sealport.services.vapp;

import java.util.List;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.make.PerVm;

/**
 * Saves a vApp to a catalog as a template.
 *
 * @param catalog that gets a new template; null when one is overwritten
 * @param name of the new template; null when one is overwritten
 * @param overwritten the template whose VMs are replaced; null: a new one
 * @param provisioning what each instance's TPM will be; null means copy (R24)
 * @param each what is wanted otherwise for single VMs (R25); they keep their names
 */
public record CaptureVApp(
    CatalogId catalog,
    String name,
    TemplateId overwritten,
    Treatment provisioning,
    List<PerVm> each) {
  /** As a new template. */
  public static CaptureVApp as(
      CatalogId catalog, String name, Treatment provisioning, List<PerVm> each) {
    return new CaptureVApp(catalog, name, null, provisioning, each);
  }

  public static CaptureVApp over(TemplateId overwritten, Treatment provisioning, List<PerVm> each) {
    return new CaptureVApp(null, null, overwritten, provisioning, each);
  }

  Treatment choice(VmId vm) {
    var own = PerVm.choice(vm.value(), each);
    return own == null ? provisioning : own;
  }
}
