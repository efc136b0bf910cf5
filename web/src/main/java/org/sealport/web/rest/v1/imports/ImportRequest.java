package org.sealport.web.rest.v1.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.imports.ImportTemplate;
import org.sealport.services.imports.ImportVms;
import org.sealport.services.imports.ImportVms.Chosen;
import org.sealport.services.vm.make.MakeRequest;

/**
 * Imports VMs that Sealport does not manage; exactly one of {@code vdc}, {@code vApp} and {@code
 * catalog} says where to.
 *
 * @param vCenter that has them
 * @param how MOVE: they become the organization's themselves; COPY: copies of them do
 * @param vdc gets a new vApp
 * @param vApp one that gets them
 * @param catalog gets them as one template
 * @param name of the new vApp or template
 */
public record ImportRequest(
    @NotBlank String vCenter,
    @NotNull How how,
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid One> vms,
    String vdc,
    String vApp,
    String catalog,
    String name) {
  /** Copies or the VMs themselves. */
  public enum How {
    COPY,
    MOVE
  }

  /**
   * One VM.
   *
   * @param moRef the vCenter's reference of it
   * @param name that it gets; left out it keeps its own
   */
  public record One(@NotBlank String moRef, String name) {}

  boolean isTemplate() {
    long places = Stream.of(vdc, vApp, catalog).filter(place -> place != null).count();
    if (places != 1) {
      throw CommonProblem.INVALID_INPUT.with("vdc, vApp, catalog", places);
    }
    if (vApp == null && name == null) {
      throw CommonProblem.INVALID_INPUT.with("name", "");
    }
    return catalog != null;
  }

  ImportVms toVms() {
    return new ImportVms(
        chosen(),
        vApp == null
            ? new MakeRequest.NewVApp(VdcId.of(vdc), name)
            : new MakeRequest.Existing(VAppId.of(vApp)));
  }

  ImportTemplate toTemplate() {
    return new ImportTemplate(chosen(), CatalogId.of(catalog), name);
  }

  private Chosen chosen() {
    return new Chosen(
        VCenterId.of(vCenter),
        vms.stream().map(vm -> new ImportVms.One(vm.moRef(), vm.name())).toList(),
        how == How.MOVE);
  }
}
