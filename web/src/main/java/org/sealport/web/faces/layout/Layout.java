package org.sealport.web.faces.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The frame around every page: who is signed in, for which organization, and where. */
@Named
@RequestScoped
public class Layout {
  /** One organization of the signed-in person. */
  public record Choice(String name, String href, boolean current) {}

  private HttpServletRequest request;

  protected Layout() {} // for CDI

  @Inject
  Layout(HttpServletRequest request) {
    this.request = request;
  }

  public boolean isProvider() {
    return path().startsWith("/provider");
  }

  public String getHome() {
    return request.getContextPath() + (isProvider() ? "/provider/" : "/");
  }

  public String getOrganization() {
    return "Acme";
  }

  public List<Choice> getOrganizations() {
    return List.of(new Choice("Acme", "#", true), new Choice("Globex", "#", false));
  }

  public String getUser() {
    return "victor";
  }

  public String getRole() {
    return "vApp Author";
  }

  public int getRunningTasks() {
    return 1;
  }

  public String getLatestTask() {
    return getTasks().get(0).operation() + " payroll-db 40 %";
  }

  /** One row of the task pane. */
  public record Row(
      String operation,
      String target,
      String owner,
      String when,
      String state,
      String tone,
      boolean running,
      int progress,
      String problem) {}

  public List<Row> getTasks() {
    return List.of(
        new Row("Save to catalog", "payroll", "victor", "", "RUNNING", "busy", true, 40, null),
        new Row("Power on", "bastion", "victor", "2 min", "SUCCEEDED", "ok", false, 100, null),
        new Row(
            "Add TPM",
            "payroll-legacy",
            "alice",
            "1 h",
            "FAILED",
            "bad",
            false,
            0,
            "R1 firmware is BIOS, EFI is required (incident 3f2a)"));
  }

  /** Whether the page is the entry's own page or one of its section. */
  public boolean at(String href, String section) {
    var path = path();
    return section == null || section.isEmpty()
        ? path.equals(href) || path.equals(href + "index.xhtml")
        : path.startsWith(section);
  }

  private String path() {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
