package org.sealport.web.rest.vcd.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** Which versions there are, and where to sign in. */
@Path("versions")
@ApplicationScoped
public class VersionsResource {
  @Inject Exchange exchange;

  /** All of them. */
  @Document(value = "SupportedVersions", namespace = Namespace.VERSIONS)
  public static class SupportedVersions {
    public List<VersionInfo> versionInfo;
  }

  /** One. */
  @Document(value = "VersionInfo", namespace = Namespace.VERSIONS)
  public static class VersionInfo {
    @Field(Kind.ATTRIBUTE)
    public Boolean deprecated = false;

    public String version;
    public String loginUrl;
    public String providerLoginUrl;
  }

  @GET
  public SupportedVersions get() {
    var versions = new SupportedVersions();
    versions.versionInfo = Arrays.stream(ApiVersion.values()).map(this::info).toList();
    return versions;
  }

  private VersionInfo info(ApiVersion version) {
    var info = new VersionInfo();
    info.version = version.number();
    info.loginUrl = exchange.href(SessionsResource.TENANT);
    info.providerLoginUrl = exchange.href(SessionsResource.PROVIDER);
    return info;
  }
}
