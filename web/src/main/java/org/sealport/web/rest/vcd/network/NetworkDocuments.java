package org.sealport.web.rest.vcd.network;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.network.NetworkRow;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;

/** Writes networks, and reads what clients ask them to be. */
@ApplicationScoped
public class NetworkDocuments {
  @Inject Exchange exchange;
  @Inject Names names;

  /** As it was written, with the name and the addresses that it has now. */
  public NetworkDocument of(NetworkRow row) {
    var network = Recordings.read(NetworkDocument.class, row.content());
    var reference = names.network(row.id(), row.name());
    network.href = reference.href;
    network.type = exchange.type(NetworkDocument.MEDIA);
    network.id = reference.id;
    network.name = row.name();
    network.status = 1;
    network.tasks = null;
    network.link.clear();
    var vdc = names.vdc(row.vdc(), row.vdcName());
    network.link("up", vdc.href, vdc.type);
    var admin = exchange.href("/api/admin/network/" + row.id());
    network.link("edit", admin, network.type);
    network.link("remove", admin, null);
    network.link("down", network.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    return network;
  }

  /**
   * What is recorded of a client's wish.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT, NOT_OFFERED: there are no
   *     edge gateways, so no network is routed
   */
  String content(NetworkDocument wanted) {
    if (wanted.configuration == null || wanted.configuration.fenceMode == null) {
      throw INVALID_INPUT.with("FenceMode", "");
    }
    if (!wanted.configuration.isOneOf(NetworkDocument.ISOLATED, NetworkDocument.BRIDGED)) {
      throw ProtocolProblem.NOT_OFFERED.with("FenceMode: " + wanted.configuration.fenceMode);
    }
    wanted.link.clear();
    wanted.tasks = null;
    return Recordings.written(wanted);
  }
}
