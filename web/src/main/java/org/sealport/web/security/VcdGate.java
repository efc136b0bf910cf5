package org.sealport.web.security;

import static org.sealport.domain.shared.CommonProblem.UNAUTHENTICATED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.web.rest.v1.shared.Json;
import org.sealport.web.rest.vcd.shared.CloudApi;
import org.sealport.web.rest.vcd.shared.Errors;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Negotiated;
import org.sealport.web.rest.vcd.shared.Urn;

/**
 * Lets calls of the Cloud Director compatible API in. Its session token is Keycloak's access token,
 * for one organization; no cookie is accepted. Version and format are negotiated here, because the
 * runtime would refuse headers that clients really send.
 */
@ApplicationScoped
class VcdGate {
  private static final List<String> TENANT_CONTEXT =
      List.of("X-VMWARE-VCLOUD-TENANT-CONTEXT", "X-VMWARE-VCLOUD-AUTH-CONTEXT");

  @Inject VcdIdentities identities;
  @Inject EndedTokens ended;
  @Inject CurrentCaller caller;
  @Inject CurrentOrganization organization;
  @Inject Exchange exchange;

  /**
   * @return the request to go on with; null: the refusal is written
   */
  HttpServletRequest admit(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      exchange.is(Negotiated.of(Collections.list(request.getHeaders("Accept"))), host(request));
      if (!Paths.isVcdSignIn(request.getMethod(), Paths.of(request))) {
        enter(request);
      }
      answerRequestId(request, response);
      return new WithoutAccept(request);
    } catch (SealportException refused) {
      refuse(request, response, refused);
      return null;
    }
  }

  private static String host(HttpServletRequest request) {
    var forwarded = request.getHeader("X-Forwarded-Host");
    var host = forwarded != null ? forwarded : request.getHeader("Host");
    return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]+")
        ? host
        : request.getServerName() + ":" + request.getServerPort();
  }

  private void enter(HttpServletRequest request) {
    var token = VcdToken.of(request).orElseThrow(() -> UNAUTHENTICATED.with());
    ended.requireLiving(token.value());
    var identity = identities.of(token.value());
    var membership = ApiGate.choose(identity, token.organization(), null);
    caller.is(identity.in(membership));
    var context = context(request);
    if (context != null && !membership.isNamed(context)) {
      if (!membership.alias().equals(Caller.PROVIDER_ORGANIZATION)) {
        throw AccessProblem.ORGANIZATION_NOT_YOURS.with(context);
      }
      organization.isNamed(context);
    }
  }

  /** The organization that the provider acts in: its name, UUID or URN. */
  private static String context(HttpServletRequest request) {
    for (var header : TENANT_CONTEXT) {
      var value = request.getHeader(header);
      if (value != null && !value.isBlank()) {
        var named = value.strip();
        return named.toLowerCase(Locale.ROOT).startsWith("urn:")
            ? Urn.uuid(named).toString()
            : VcdToken.alias(named);
      }
    }
    return null;
  }

  /** Lets clients find their request in the log of the server. */
  private static void answerRequestId(HttpServletRequest request, HttpServletResponse response) {
    var id = request.getHeader("X-VMWARE-VCLOUD-CLIENT-REQUEST-ID");
    if (id != null && id.matches("[A-Za-z0-9-]{1,128}")) {
      response.setHeader("X-VMWARE-VCLOUD-REQUEST-ID", id + "-" + java.util.UUID.randomUUID());
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, SealportException refused)
      throws IOException {
    var document = Errors.of(refused, request.getHeader("Accept-Language"));
    var out = new ByteArrayOutputStream();
    if (CloudApi.serves(Paths.of(request))) {
      response.setContentType("application/json");
      out.write(Json.bytes(CloudApi.error(Paths.of(request), document)));
    } else {
      var format = exchange.format();
      response.setContentType(format.mediaType(document.getClass(), exchange.version()));
      format.write(document, exchange.version(), out);
    }
    response.setStatus(document.majorErrorCode);
    response.setContentLength(out.size());
    out.writeTo(response.getOutputStream());
  }

  /** What was negotiated is known; the runtime must not negotiate again. */
  private static final class WithoutAccept extends HttpServletRequestWrapper {
    WithoutAccept(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase("Accept") ? "*/*" : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase("Accept")
          ? Collections.enumeration(List.of("*/*"))
          : super.getHeaders(name);
    }
  }
}
