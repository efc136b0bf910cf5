package org.sealport.web.publication;

import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_REFUSED;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.catalog.CatalogPassword;
import org.sealport.services.catalog.PublicationTries;
import org.sealport.services.catalog.PublishedCatalogs;
import org.sealport.services.catalog.PublishedPackages;
import org.sealport.web.rest.v1.shared.Json;
import org.sealport.web.security.ProblemAnswer;

/** Answers subscribers; see the package. */
@WebServlet(urlPatterns = PublicationUrls.ROOT + "/*")
public class PublicationServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
  private static final Pattern PATH =
      Pattern.compile("/" + ID + "/" + ID + "(?:/" + ID + "\\.ova)?");
  private static final Pattern UNDERSTANDS_TPMS =
      Pattern.compile("(?i).*;\\s*tpm\\s*=\\s*\"?2\\.0\"?\\s*([;,].*)?");
  private static final String BASIC = "Basic ";
  private static final String CHALLENGE = "Basic realm=\"sealport publication\"";

  @Inject transient PublishedCatalogs catalogs;
  @Inject transient PublishedPackages packages;
  @Inject transient PublicationTries tries;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var path = PATH.matcher(String.valueOf(request.getPathInfo()));
      if (!path.matches()) {
        throw NOT_FOUND.with(String.valueOf(request.getPathInfo()));
      }
      if (path.group(3) == null) {
        list(request, response, path);
      } else {
        send(request, response, path);
      }
    } catch (SealportException refused) {
      ProblemAnswer.send(request, response, refused, CHALLENGE);
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response, Matcher path)
      throws IOException {
    var catalog =
        opened(request, path, shown -> catalogs.catalog(tenant(path), catalog(path), shown));
    var body = Json.bytes(PublicationJson.of(catalog, understandsTpms(request)));
    response.setContentType("application/vnd.sealport.catalog+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void send(HttpServletRequest request, HttpServletResponse response, Matcher path)
      throws IOException {
    var id = new TemplateId(UUID.fromString(path.group(3)));
    var item =
        opened(request, path, shown -> catalogs.item(tenant(path), catalog(path), id, shown));
    packages.write(
        item,
        understandsTpms(request),
        size -> {
          response.setContentType("application/x-tar");
          response.setContentLengthLong(size);
          return response.getOutputStream();
        });
  }

  private <T> T opened(
      HttpServletRequest request, Matcher path, Function<CatalogPassword, T> reading) {
    var shown = password(request);
    return tries.guarded(catalog(path), request.getRemoteAddr(), () -> reading.apply(shown));
  }

  private static TenantId tenant(Matcher path) {
    return new TenantId(UUID.fromString(path.group(1)));
  }

  private static CatalogId catalog(Matcher path) {
    return new CatalogId(UUID.fromString(path.group(2)));
  }

  /** The name before the colon does not matter: there is one password. */
  private static CatalogPassword password(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw PUBLICATION_REFUSED.with();
    }
    try {
      var decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      var text = new String(decoded, StandardCharsets.UTF_8);
      return new CatalogPassword(text.substring(text.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      throw new SealportException(PUBLICATION_REFUSED, e);
    }
  }

  private static boolean understandsTpms(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Accept")).stream()
        .anyMatch(accept -> UNDERSTANDS_TPMS.matcher(accept).matches());
  }
}
