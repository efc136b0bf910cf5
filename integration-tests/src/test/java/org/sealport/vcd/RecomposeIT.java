package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.VcdApi;

/** Several changes of a vApp in one request: all of them, or none. */
class RecomposeIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final VcdApi client = VcdApi.signIn("victor", "acme");
  private final String vApp = vApp();
  private final List<String> had = acme.vmsOf(vApp);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void R16_R18_R19_itIsRenamedVmsAreMadeCopiedMovedAndRemovedByOneTask() {
    var moved = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(moved);
    var copied = acme.createVm("acme-tokyo", true);
    var name = Cloud.unique("renamed");

    var answer =
        recompose(
            "name='" + name + "'",
            blank("made")
                + source(copied, "copied", false)
                + source(moved, nameOf(moved), true)
                + delete(had.get(0)));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.xmlPath().getString("Task.@operationName")).isEqualTo("vdcRecomposeVapp");
    var task = victor.await(id(answer.xmlPath().getString("Task.@href")));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
    assertThat(task.<List<String>>path("vms.state")).hasSize(4).containsOnly("DONE");
    assertThat(task.<List<String>>path("vms.outcome"))
        .containsExactly("NONE", "COPIED", "MOVES_ALONG", "NONE");
    assertThat(victor.get("vapps/" + vApp).<String>path("name")).isEqualTo(name);
    var vms = acme.vmsOf(vApp);
    assertThat(vms).hasSize(4).contains(had.get(1), moved).doesNotContain(had.get(0));
    assertThat(acme.endorsementKeys(moved)).isEqualTo(keys);
    assertThat(acme.vm(copied).<String>path("busyTask")).isNull();
  }

  @Test
  void oneReasonAgainstAnyOfThemChangesNothing() {
    var running = acme.createVm("acme-tokyo", false);
    acme.power(running, "POWER_ON");
    var name = nameOf(had.get(1));

    var answer =
        recompose(
            "name='" + Cloud.unique("never") + "'",
            blank("twice") + blank("twice") + source(running, "copy", false) + delete(had.get(0)));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.xmlPath().getString("Error.@message"))
        .contains("Power off " + nameOf(running) + " first.", "twice");
    assertThat(acme.vmsOf(vApp)).containsExactlyInAnyOrderElementsOf(had);
    assertThat(nameOf(had.get(1))).isEqualTo(name);
    assertThat(victor.get("vapps/" + vApp).<String>path("name")).startsWith("vapp-");
    assertThat(victor.get("vapps/" + vApp).<String>path("busyTask")).isNull();
  }

  @Test
  void whatFailsIsUndoneBeforeAnythingIsRemoved() {
    var moved = acme.createVm("acme-tokyo", true);
    var homes = LabFaults.homes();
    LabFaults.refuse("CREATE", 1);

    var answer =
        recompose("", blank("made") + source(moved, nameOf(moved), true) + delete(had.get(0)));
    var task = victor.await(id(answer.xmlPath().getString("Task.@href")));

    assertThat(task.<String>path("failure.code")).isEqualTo("VCENTER_OPERATION_FAILED");
    assertThat(LabFaults.homes()).isEqualTo(homes);
    assertThat(acme.vmsOf(vApp)).containsExactlyInAnyOrderElementsOf(had);
    assertThat(acme.vm(moved).<String>path("vApp")).isNotEqualTo(vApp);
  }

  @Test
  void R19_whatIsMovedIsPoweredOnByTheSameTask() {
    var moved = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(moved);
    var alone = recompose("powerOn='true'", source(moved, nameOf(moved), true));
    victor.await(id(alone.xmlPath().getString("Task.@href")));
    assertThat(acme.vm(moved).<String>path("power")).isEqualTo("ON");
    assertThat(acme.vm(moved).<String>path("vApp")).isEqualTo(vApp);
    assertThat(acme.endorsementKeys(moved)).isEqualTo(keys);

    var another = acme.createVm("acme-tokyo", false);
    var both = recompose("powerOn='true'", blank("made") + source(another, nameOf(another), true));
    var task = victor.await(id(both.xmlPath().getString("Task.@href")));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
    assertThat(task.<List<String>>path("vms.state")).hasSize(2).containsOnly("DONE");
    assertThat(acme.vmsOf(vApp))
        .hasSize(5)
        .filteredOn(vm -> acme.vm(vm).path("power").equals("ON"))
        .as("what was there before stays off")
        .hasSize(3);
  }

  @Test
  void whatArrivedStaysWhenItCannotBePoweredOn() {
    var moved = acme.createVm("acme-tokyo", true);
    LabFaults.refuse("POWER", 1);

    var answer = recompose("powerOn='true'", source(moved, nameOf(moved), true));
    var task = victor.await(id(answer.xmlPath().getString("Task.@href")));

    assertThat(task.<String>path("failure.code")).isEqualTo("VM_MADE_BUT_OFF");
    assertThat(task.<List<String>>path("vms.state")).containsExactly("MADE");
    assertThat(acme.vm(moved).<String>path("vApp")).isEqualTo(vApp);
    assertThat(acme.vm(moved).<String>path("power")).isEqualTo("OFF");
  }

  @Test
  void R23_aVAppThatIsMovedIsPoweredOn() {
    var answer =
        client.post(
            "/api/vdc/" + acme.vdc("acme-osaka") + "/action/cloneVApp",
            "application/vnd.vmware.vcloud.cloneVAppParams+xml",
            "<CloneVAppParams xmlns='http://www.vmware.com/vcloud/v1.5' name='%s' powerOn='true'><Source href='/api/vApp/vapp-%s'/><IsSourceDelete>true</IsSourceDelete></CloneVAppParams>"
                .formatted(Cloud.unique("moved-on"), vApp));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    victor.await(id(answer.xmlPath().getString("VApp.Tasks.Task.@href")));
    assertThat(had).allSatisfy(vm -> assertThat(acme.vm(vm).<String>path("power")).isEqualTo("ON"));
  }

  @Test
  void aVmIsChangedAmongOtherChangesByOneTask() {
    var name = Cloud.unique("changed");

    var answer =
        recompose("", blank("made") + changed(had.get(0), name, 4, 0) + delete(had.get(1)));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    var task = victor.await(id(answer.xmlPath().getString("Task.@href")));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
    assertThat(task.<List<String>>path("vms.state")).hasSize(3).containsOnly("DONE");
    assertThat(nameOf(had.get(0))).isEqualTo(name);
    assertThat(acme.vm(had.get(0)).<Integer>path("hardware.cpus")).isEqualTo(4);
    assertThat(LabFaults.sheet(had.get(0))).contains(name);
    assertThat(acme.vmsOf(vApp)).hasSize(2).contains(had.get(0)).doesNotContain(had.get(1));
  }

  @Test
  void aVmIsChangedAlone() {
    var name = Cloud.unique("alone");

    var answer = recompose("", changed(had.get(0), name, 4, 0));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    assertThat(answer.xmlPath().getString("Task.@operationName")).isEqualTo("vappUpdateVm");
    victor.await(id(answer.xmlPath().getString("Task.@href")));
    assertThat(nameOf(had.get(0))).isEqualTo(name);
  }

  @Test
  void whatStandsAgainstAChangeRefusesAllOfThem() {
    var before = acme.vm(had.get(0)).asString();
    var answer =
        recompose(
            "",
            blank("made")
                + changed(had.get(0), nameOf(had.get(1)), 4, 0)
                + changed(had.get(1), Cloud.unique("both"), 4, 0)
                + delete(had.get(1)));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.xmlPath().getString("Error.@message"))
        .contains(nameOf(had.get(1)), "changed and removed");
    assertThat(acme.vm(had.get(0)).asString()).isEqualTo(before);
    assertThat(acme.vmsOf(vApp)).containsExactlyInAnyOrderElementsOf(had);
    var others = acme.createVm("acme-tokyo", false);
    assertThat(recompose("", blank("made") + changed(others, "other", 4, 0)).statusCode())
        .as("another vApp's")
        .isEqualTo(403);
    assertThat(
            recompose("", changed(had.get(0), "a", 4, 1) + changed(had.get(1), "b", 4, 1))
                .xmlPath()
                .getString("Error.@message"))
        .contains("cannot be taken back");
  }

  @Test
  void aChangeThatFailsUndoesTheOthers() {
    var name = nameOf(had.get(0));
    var homes = LabFaults.homes();
    LabFaults.removeHome(LabFaults.moRef(had.get(1)));

    var answer =
        recompose(
            "",
            blank("made")
                + changed(had.get(0), Cloud.unique("first"), 4, 0)
                + changed(had.get(1), Cloud.unique("gone"), 4, 0));
    var task = victor.await(id(answer.xmlPath().getString("Task.@href")));

    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("FAILED");
    assertThat(LabFaults.homes()).isSubsetOf(homes);
    assertThat(acme.vmsOf(vApp)).containsExactlyInAnyOrderElementsOf(had);
    assertThat(nameOf(had.get(0))).isEqualTo(name);
    assertThat(acme.vm(had.get(0)).<Integer>path("hardware.cpus")).isNotEqualTo(4);
    assertThat(acme.vm(had.get(0)).<String>path("busyTask")).isNull();
    assertThat(LabFaults.sheet(had.get(0))).contains(name);
  }

  private String vApp() {
    var ova = OvaBuilder.vApp(Cloud.unique("recomposed"), 2).ova();
    return acme.vApp(acme.upload("acme-catalog", ova, "acme-tokyo"), "acme-tokyo");
  }

  private Response recompose(String attributes, String changes) {
    return client.post(
        "/api/vApp/vapp-" + vApp + "/action/recomposeVApp",
        "application/vnd.vmware.vcloud.recomposeVAppParams+xml",
        "<RecomposeVAppParams xmlns='http://www.vmware.com/vcloud/v1.5' %s>%s</RecomposeVAppParams>"
            .formatted(attributes, changes));
  }

  private static String blank(String name) {
    return "<CreateItem name='%s'><VmSpecSection><OsType>ubuntu64Guest</OsType><MemoryResourceMb><Configured>512</Configured></MemoryResourceMb></VmSpecSection></CreateItem>"
        .formatted(name);
  }

  private static String source(String vm, String name, boolean moves) {
    return "<SourcedItem sourceDelete='%s'><Source href='/api/vApp/vm-%s' name='%s'/></SourcedItem>"
        .formatted(moves, vm, name);
  }

  private String changed(String vm, String name, int cpus, int newer) {
    int version = acme.vm(vm).<Integer>path("hardware.hardwareVersion") + newer;
    return "<ReconfigureItem href='/api/vApp/vm-%s' name='%s'><VmSpecSection><NumCpus>%d</NumCpus><NumCoresPerSocket>1</NumCoresPerSocket><HardwareVersion>vmx-%d</HardwareVersion></VmSpecSection></ReconfigureItem>"
        .formatted(vm, name, cpus, version);
  }

  private static String delete(String vm) {
    return "<DeleteItem href='/api/vApp/vm-%s'/>".formatted(vm);
  }

  private String nameOf(String vm) {
    return acme.vm(vm).path("name");
  }

  private static String id(String href) {
    return href.substring(href.length() - 36);
  }
}
