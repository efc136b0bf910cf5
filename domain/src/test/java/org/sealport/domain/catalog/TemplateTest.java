package org.sealport.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vm.VmFixture;

/** Section C: what a template says; and a template's life. */
class TemplateTest {
  // spotless:off
  @ParameterizedTest(name = "{0} {1}, chosen {2}: {3} at instantiation")
  @CsvSource(nullValues = "-", textBlock = """
      R30, CAPTURED, COPY,    COPY
      R30, CAPTURED, REPLACE, REPLACE
      R24, CAPTURED, -,       COPY
      R31, UPLOADED, -,       REPLACE
      R31, UPLOADED, COPY,    REPLACE
      R31, UPLOADED, REPLACE, REPLACE
      R32, IMPORTED, -,       COPY
      R32, IMPORTED, COPY,    COPY
      R32, IMPORTED, REPLACE, COPY
      """)
  // spotless:on
  void R30_R31_R32_theProvenanceSettlesWhatHappensAtInstantiation(
      String rule, Provenance provenance, Treatment chosen, Treatment provisioning) {
    assertThat(template(provenance, chosen).provisioning()).as(rule).isEqualTo(provisioning);
  }

  @Test
  void aTemplateCanBeUsedOnlyOnceItIsReady() {
    var template = template(Provenance.CAPTURED, Treatment.COPY);
    assertRefused(template::requireReady, CatalogProblem.TEMPLATE_NOT_READY);

    template.ready(List.of(vmOf(template)));

    template.requireReady();
    assertThat(template.vms()).hasSize(1);
  }

  @Test
  void completingATemplateAgainLeavesNothingDouble() {
    var template = template(Provenance.CAPTURED, Treatment.COPY);

    template.ready(List.of(vmOf(template)));
    template.ready(List.of(vmOf(template)));

    assertThat(template.vms()).hasSize(1);
  }

  @Test
  void aBusyTemplateRefusesASecondTask() {
    var template = template(Provenance.CAPTURED, Treatment.COPY);
    template.begin(TaskId.random());

    assertRefused(() -> template.begin(TaskId.random()), CatalogProblem.TEMPLATE_BUSY);
  }

  @Test
  void aTemplatesVmKnowsItsTpmAndTheProviderThatEncryptsIt() {
    var vm = vmOf(template(Provenance.CAPTURED, Treatment.COPY));
    var tpm = TpmId.random();
    assertThat(vm.tpm()).isEmpty();

    vm.holds(tpm, "kp-standard");

    assertThat(vm.tpm()).contains(tpm);
    assertThat(vm.keyProvider()).contains("kp-standard");
  }

  // spotless:off
  @ParameterizedTest(name = "{0} {1}, TPM {2}: stays here {3}")
  @CsvSource({
      "CAPTURED, COPY,    true,  true",
      "CAPTURED, COPY,    false, false",
      "CAPTURED, REPLACE, true,  false",
      "UPLOADED, COPY,    true,  false",
      "IMPORTED, REPLACE, true,  true"})
  // spotless:on
  void R34_aTemplateThatWouldCopyATpmStaysHere(
      Provenance provenance, Treatment chosen, boolean tpm, boolean stays) {
    var template = template(provenance, chosen);
    var vm = vmOf(template);
    if (tpm) {
      vm.holds(TpmId.random(), "kp-standard");
    }
    template.ready(List.of(vm));

    assertThat(template.isKeptHere()).isEqualTo(stays);
  }

  // spotless:off
  @ParameterizedTest(name = "{0} {1}, chosen for one VM {2}: {3}")
  @CsvSource(nullValues = "-", textBlock = """
      CAPTURED, COPY,    -,       COPY
      CAPTURED, COPY,    REPLACE, REPLACE
      CAPTURED, REPLACE, COPY,    COPY
      UPLOADED, -,       COPY,    REPLACE
      IMPORTED, -,       REPLACE, COPY
      """)
  // spotless:on
  void R25_R30_eachVmOfACaptureMaySayItself(
      Provenance provenance, Treatment chosen, Treatment own, Treatment provisioning) {
    var template = template(provenance, chosen);
    var vm = vmOf(template);
    vm.holds(TpmId.random(), "kp-standard");
    vm.provision(own);

    template.ready(List.of(vm));

    assertThat(template.provisioning(vm)).isEqualTo(provisioning);
    assertThat(vm.provisioning()).contains(provisioning);
  }

  @Test
  void aTemplateMovesWithinItsOrganizationOnly() {
    var template = template(Provenance.CAPTURED, Treatment.COPY);
    var target = catalog();

    template.moveTo(target, "renamed");

    assertThat(template.catalog()).isEqualTo(target.id());
    assertThat(template.name()).isEqualTo("renamed");
    var foreign = Catalog.create(TenantId.random(), "globex", null, false, "carol");
    assertThatThrownBy(() -> template.moveTo(foreign, "renamed"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCatalogIsSharedWithThoseNamedLastAndNeverWithItself() {
    var catalog = catalog();
    var globex = TenantId.random();
    var initech = TenantId.random();

    catalog.share(false, Set.of(globex, catalog.tenant()));
    assertThat(catalog.isSharedWith(globex)).isTrue();
    assertThat(catalog.isSharedWith(initech)).isFalse();
    assertThat(catalog.isSharedWith(catalog.tenant())).isFalse();

    catalog.share(false, Set.of(initech));
    assertThat(catalog.isSharedWith(globex)).isFalse();
    catalog.share(true, Set.of());
    assertThat(catalog.isSharedWith(globex)).isTrue();
  }

  @Test
  void aCatalogIsPublishedUntilItIsWithdrawn() {
    var catalog = catalog();
    assertThat(catalog.isPublished()).isFalse();

    catalog.publish("sealed");
    assertThat(catalog.isPublished()).isTrue();
    assertThat(catalog.sealedPassword()).contains("sealed");

    catalog.withdraw();
    assertThat(catalog.isPublished()).isFalse();
    assertThat(catalog.sealedPassword()).isEmpty();
  }

  @Test
  void aClosedUploadTakesNoMoreFiles() {
    var upload = Upload.open(catalog(), VdcId.random(), "ova", Upload.Kind.OVA, "v");
    upload.requireOpen();

    upload.close();

    assertRefused(upload::requireOpen, CatalogProblem.UPLOAD_CLOSED);
    assertRefused(upload::close, CatalogProblem.UPLOAD_CLOSED);
  }

  private static Catalog catalog() {
    return Catalog.create(VmFixture.ACME, "acme", null, false, "carol");
  }

  private static Template template(Provenance provenance, Treatment chosen) {
    return Template.plan(catalog(), VCenterId.random(), "windows-11", provenance, chosen);
  }

  private static TemplateVm vmOf(Template template) {
    var placed = new TemplateVm.Placed("vm-9", "nfs-shared-1");
    return TemplateVm.of(UUID.randomUUID(), template, "win", placed, VmFixture.WINDOWS_11);
  }

  private static void assertRefused(ThrowingCallable call, CatalogProblem problem) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SealportException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
