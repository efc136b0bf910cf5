package org.sealport.web.rest.vcd.access;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.access.ApiTokenId;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.token.ApiTokenService;
import org.sealport.services.token.ApiTokenSignIn;
import org.sealport.web.rest.vcd.shared.Bodies;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.security.PasswordSignIn;

/** Makes API tokens, gives their secrets out, and signs in with them. */
@Path("")
@ApplicationScoped
public class OauthResource {
  private static final String REFRESH = "refresh_token";
  private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  @Inject ApiTokenService service;
  @Inject ApiTokenSignIn apiTokens;
  @Inject PasswordSignIn signIn;
  @Inject CurrentCaller caller;

  @POST
  @Path("provider/register")
  public Map<String, Object> registerProvider(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
    return register(Caller.PROVIDER_ORGANIZATION, type, body);
  }

  @POST
  @Path("tenant/{organization}/register")
  public Map<String, Object> register(
      @PathParam("organization") String organization,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    if (!caller.get().tenantName().equals(organization)) {
      throw NOT_FOUND.with(organization);
    }
    var wanted = Bodies.json(type, body).required("client_name");
    var token = service.register(caller.get().tenant(), wanted);
    var json = new LinkedHashMap<String, Object>();
    json.put("client_id", token.id().toString());
    json.put("client_name", token.name());
    json.put("grant_types", List.of(ASSERTION, REFRESH));
    json.put("token_endpoint_auth_method", "none");
    json.put("software_id", null);
    return json;
  }

  @POST
  @Path("provider/token")
  public Response tokenOfProvider(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
    return token(Caller.PROVIDER_ORGANIZATION, type, body);
  }

  @POST
  @Path("tenant/{organization}/token")
  public Response token(
      @PathParam("organization") String organization,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var form = Bodies.form(type, body);
    var grant = form.required("grant_type");
    return switch (grant) {
      case REFRESH -> granted(apiTokens.signIn(form.required(REFRESH), organization));
      case ASSERTION -> {
        signIn.byAssertion(form.required("assertion"), organization);
        yield granted(apiTokens.give(new ApiTokenId(Urn.uuid(form.required("client_id")))));
      }
      default -> throw ProtocolProblem.GRANT_UNSUPPORTED.with(grant);
    };
  }

  private static Response granted(ApiTokenSignIn.Granted granted) {
    var json = new LinkedHashMap<String, Object>();
    json.put("access_token", granted.accessToken());
    json.put("token_type", "Bearer");
    json.put("expires_in", ApiTokenSignIn.LIFE.toSeconds());
    json.put("refresh_token", granted.secret());
    return Response.ok(json, "application/json").header("Cache-Control", "no-store").build();
  }
}
