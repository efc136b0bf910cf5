package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vapp.VAppService;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.configuration.Text;
import org.sealport.web.rest.vcd.shared.Reach;

/** Names and describes vApps. */
@ApplicationScoped
class VAppDescribed {
  @Inject VAppService service;
  @Inject Recordings recordings;

  /**
   * @param name null: stays
   * @param description null: stays
   */
  void is(Reach.Found<VAppRow> vApp, String name, String description) {
    var row = vApp.value();
    if (name != null && !name.isEmpty() && !name.equals(row.name())) {
      service.rename(vApp.id(), row.id(), name);
    }
    if (description != null) {
      recordings.record(vApp.id(), row.id(), Text.of(description));
    }
  }
}
