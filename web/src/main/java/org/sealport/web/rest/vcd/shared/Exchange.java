package org.sealport.web.rest.vcd.shared;

import jakarta.enterprise.context.RequestScoped;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Format;

/**
 * What this request negotiated, and the address that its client used. Set by the security filter.
 */
@RequestScoped
public class Exchange {
  private Format format = Format.XML;
  private ApiVersion version = ApiVersion.NEWEST;
  private String host = "";

  public void is(Negotiated negotiated, String usedHost) {
    format = negotiated.format();
    version = negotiated.version();
    host = usedHost;
  }

  public Format format() {
    return format;
  }

  public ApiVersion version() {
    return version;
  }

  /** Clients parse addresses by patterns that begin with https. */
  public String href(String path) {
    return "https://" + host + path;
  }

  /** The media type of a document in this request's format, as links carry it. */
  public String type(String stem) {
    return stem + (format == Format.JSON ? "+json" : "+xml");
  }
}
