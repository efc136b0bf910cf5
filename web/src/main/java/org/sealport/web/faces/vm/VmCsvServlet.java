package org.sealport.web.faces.vm;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.faces.shared.CsvAnswer;
import org.sealport.web.faces.shared.FileServlet;
import org.sealport.web.faces.shared.Words;

/** The list of machines as a file, by the same filter as the page's. */
@WebServlet(urlPatterns = "/vm/list.csv")
public class VmCsvServlet extends FileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient VmQueries queries;
  @Inject transient CurrentCaller caller;
  @Inject transient Words words;

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var filter = VmFilterLink.read(request::getParameterValues);
    var tenant = caller.get().tenant();
    new CsvAnswer(response, caller.get().tenantName(), "vms")
        .write(headers(), page -> queries.list(tenant, filter, page), this::cells);
  }

  private List<String> headers() {
    return Stream.of(
            "name",
            "state",
            "tpm",
            "vapp",
            "vdc",
            "guest",
            "cpu",
            "memory.mb",
            "disk.mb",
            "owner",
            "created")
        .map(key -> words.text("vm", key))
        .toList();
  }

  private List<Object> cells(VmRow vm) {
    var hardware = vm.hardware();
    return List.of(
        vm.name(),
        words.text("vm", "power." + vm.power()),
        words.text("common", vm.tpm() ? "yes" : "no"),
        vm.standalone() ? "" : vm.vAppName(),
        vm.vdcName(),
        GuestOs.label(hardware.guestId()),
        hardware.cpus(),
        hardware.memoryMb(),
        hardware.diskMb(),
        vm.owner(),
        vm.createdAt());
  }
}
