package org.sealport.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.SimulatedCloud;
import org.sealport.support.Stack;
import org.sealport.vsphere.soap.Login;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Properties;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.TaskWait;
import org.sealport.vsphere.soap.Timeouts;
import org.sealport.vsphere.soap.Vim;

/**
 * Figures of a portal on a large simulated vCenter: the time of a sync, of a clone through the
 * portal against the same clone by SOAP calls alone, and memory. Runs when it is named only;
 * docs/vsphere.md has the command.
 */
class VCenterFigures {
  private static final int VMS = 10_000;
  private static final int CLONES = 20;
  private static final int WARM_UP = 5;

  private final Api victor = Api.as("victor");
  private final Api root = Api.as("root");
  private final String name = Cloud.unique("large");
  private final Cloud acme = Cloud.of(victor, vdc -> name);
  private final Operations operations = new Operations(victor, acme);
  private final StringBuilder report = new StringBuilder();

  @Test
  void aLargeVCenter() throws IOException {
    JsonNode provider =
        new ObjectMapper()
            .valueToTree(
                Map.of(
                    "name", "kp-standard",
                    "type", "STANDARD",
                    "defaultProvider", true,
                    "backedUp", true,
                    "key", "kms"));
    var stores = List.of(SimulatedCloud.store("ssd", name));
    var started = SimulatedCloud.start(name, "8.0.3", stores, List.of(provider));
    SimulatedCloud.fill(name, Map.of("name", "vm", "count", VMS, "tpm", true, "version", 19));
    tell("memory of the portal before, MB", memory());
    var registered = root.post("provider/vcenters", SimulatedCloud.registration(name, started));
    assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
    String id = registered.path("id");
    Operations.giveVdc(name, id, "ssd", false);
    var vm = acme.createVm("large", true);

    for (int i = 0; i < 2; i++) {
      var begin = System.nanoTime();
      var synced = root.request().post("provider/vcenters/" + id + "/sync");
      assertThat(synced.statusCode()).as(synced.asString()).isEqualTo(200);
      tell("sync of " + VMS + " VMs with TPMs, ms", since(begin));
    }
    tell("memory of the portal after, MB", memory());
    clones(vm, started, 0);
    clones(vm, started, 10_000);
    Files.writeString(Path.of("target/vcenter-figures.txt"), report);
  }

  private void clones(String vm, JsonNode started, int work) {
    SimulatedCloud.calm(name);
    if (work > 0) {
      SimulatedCloud.disturb(
          name, Map.of("method", "CloneVM_Task", "kind", "taskDelay", "delayMs", work));
    }
    var count = work > 0 ? 3 : CLONES;
    var vApp = operations.build("large", List.of(operations.blank("first", false)));
    var direct = direct(vm, started, count);
    if (work == 0) {
      time(WARM_UP, () -> operations.copyVm(vm, vApp, "COPY"));
    }
    var through = time(count, () -> operations.copyVm(vm, vApp, "COPY"));
    tell("clone that works " + work + " ms, by SOAP alone, ms", direct);
    tell("the same through the portal, ms", through);
    tell("ratio, percent", through * 100 / Math.max(1, direct));
  }

  /** The same clone with nothing around it: call, wait for the task. */
  private long direct(String vm, JsonNode started, int count) {
    var login =
        new Login(
            URI.create(started.get("url").asText()),
            started.get("user").asText(),
            started.get("password").asText(),
            started.get("thumbprintSha256").asText());
    var vim = new Vim(login, Timeouts.USUAL);
    var source = new MoRef("VirtualMachine", SimulatedCloud.inside(vm).get("ref").asText());
    var found = new Properties(vim).of(source, "parent").orElseThrow();
    var spec =
        Spec.of("VirtualMachineCloneSpec")
            .set("location", Spec.of("VirtualMachineRelocateSpec"))
            .set("template", false)
            .set("powerOn", false)
            .set("tpmProvisionPolicy", "copy");
    var average =
        time(
            count,
            () -> {
              var clone =
                  Spec.of("CloneVM_Task")
                      .set("folder", found.find("parent").orElseThrow().ref())
                      .set("name", Cloud.unique("direct"))
                      .set("spec", spec);
              var task = vim.call(source, clone).get("returnval").ref();
              new TaskWait(vim).await(task, percent -> {});
            });
    vim.close();
    return average;
  }

  private static long time(int count, Runnable work) {
    var begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      work.run();
    }
    return since(begin) / count;
  }

  private static long since(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static long memory() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + Stack.portalProcess().pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }

  private void tell(String what, long figure) {
    report.append(what).append(": ").append(figure).append('\n');
  }
}
