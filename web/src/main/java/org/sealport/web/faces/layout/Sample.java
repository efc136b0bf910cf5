package org.sealport.web.faces.layout;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Sample rows for looking at the components. */
@Named
@ViewScoped
public class Sample implements Serializable {
  public record Row(
      String name,
      String state,
      String tone,
      String vdc,
      String vapp,
      String guest,
      int cpu,
      String memory,
      boolean tpm)
      implements Serializable {}

  private String name;

  public List<Row> getRows() {
    var rows = new ArrayList<Row>();
    rows.add(
        new Row(
            "payroll-db",
            "POWERED_ON",
            "ok",
            "acme-tokyo",
            "payroll",
            "Windows Server 2022",
            4,
            "16 GB",
            true));
    rows.add(
        new Row(
            "payroll-web",
            "POWERED_ON",
            "ok",
            "acme-tokyo",
            "payroll",
            "Ubuntu Linux (64-bit)",
            2,
            "4 GB",
            true));
    rows.add(
        new Row(
            "payroll-legacy",
            "POWERED_OFF",
            "idle",
            "acme-tokyo",
            "payroll",
            "Windows Server 2003",
            1,
            "2 GB",
            false));
    rows.add(
        new Row(
            "bastion",
            "POWERED_OFF",
            "busy",
            "acme-tokyo",
            "",
            "Ubuntu Linux (64-bit)",
            2,
            "2 GB",
            false));
    for (int i = 1; i < 60; i++)
      rows.add(
          new Row(
              "runner-" + i,
              "POWERED_ON",
              "ok",
              "acme-osaka",
              "ci-runners",
              "Ubuntu Linux (64-bit)",
              8,
              "32 GB",
              i % 3 == 0));
    return rows;
  }

  public List<Row> getNothing() {
    return List.of();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public void save() {}
}
