package org.sealport.web.rest.vcd.vdc;

import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** The only sizing policy there is: it limits nothing. */
public final class SizingPolicy {
  public static final String NAME = "System Default";
  public static final String ID =
      Urn.of("vdcComputePolicy", "d0000000-0000-4000-8000-000000000001");

  private SizingPolicy() {}

  public static Reference reference(Exchange exchange) {
    return Reference.of(
        exchange.href("/cloudapi/2.0.0/vdcComputePolicies/" + ID), ID, "application/json", NAME);
  }
}
