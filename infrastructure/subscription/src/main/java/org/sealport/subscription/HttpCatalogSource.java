package org.sealport.subscription;

import static org.sealport.domain.catalog.CatalogProblem.SUBSCRIPTION_FAILED;
import static org.sealport.domain.catalog.CatalogProblem.SUBSCRIPTION_UNREACHABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.catalog.CatalogSource;
import org.sealport.services.catalog.SubscriptionHosts;
import org.sealport.services.shared.ServerTrust;

/**
 * Reads the publications of other Sealports. It follows no redirect, and asks no host that the
 * provider does not allow now, whenever it was subscribed to.
 */
@ApplicationScoped
public class HttpCatalogSource implements CatalogSource {
  /** That this portal understands TPMs (R35). */
  private static final String LIST = "application/vnd.sealport.catalog+json; version=1; tpm=2.0";

  private static final String PACKAGE = "application/x-tar; tpm=2.0";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** The other site exports the package before it sends a byte. */
  private static final Duration PACKAGE_ANSWER = Duration.ofMinutes(30);

  /** From here on it is the site that fails, not the request. */
  private static final int FAILS_NOW = 500;

  private static final int LARGEST_LIST = 1 << 20;
  private static final int MOST_ITEMS = 1_000;

  /** They become a part of an address, and a key here. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

  @Inject SubscriptionHosts hosts;

  @Override
  public Remote list(Address at) {
    try {
      var connection = open(at, at.url(), LIST, ANSWER);
      try (var in = connection.getInputStream()) {
        var body = in.readNBytes(LARGEST_LIST + 1);
        if (body.length > LARGEST_LIST) {
          throw failed(at, "the list is larger than " + LARGEST_LIST + " bytes");
        }
        return remote(at, body);
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      throw new SealportException(SUBSCRIPTION_FAILED, e, host(at), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void download(Address at, Item item, Receiver to) {
    try {
      var connection = open(at, at.url() + "/" + item.id() + ".ova", PACKAGE, PACKAGE_ANSWER);
      try (var in = connection.getInputStream()) {
        to.receive(in, connection.getContentLengthLong());
      } finally {
        connection.disconnect();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new SealportException(SUBSCRIPTION_FAILED, e, host(at), String.valueOf(e.getMessage()));
    }
  }

  private HttpURLConnection open(Address at, String url, String accept, Duration answer)
      throws IOException {
    hosts.checked(at.url());
    var connection = (HttpsURLConnection) URI.create(url).toURL().openConnection();
    if (at.thumbprint() != null) {
      connection.setSSLSocketFactory(ServerTrust.pinned(at.thumbprint()).getSocketFactory());
      connection.setHostnameVerifier((host, session) -> true); // the pinned certificate is the name
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout((int) CONNECT.toMillis());
    connection.setReadTimeout((int) answer.toMillis());
    connection.setRequestProperty("Accept", accept);
    connection.setRequestProperty("Authorization", "Basic " + basic(at));
    int status = status(at, connection);
    if (status != HttpURLConnection.HTTP_OK) {
      connection.disconnect();
      var problem = status < FAILS_NOW ? SUBSCRIPTION_FAILED : SUBSCRIPTION_UNREACHABLE;
      throw problem.with(host(at), "HTTP " + status);
    }
    return connection;
  }

  private static int status(Address at, HttpsURLConnection connection) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
      throw new SealportException(
          SUBSCRIPTION_UNREACHABLE, e, host(at), String.valueOf(e.getMessage()));
    }
  }

  private static String basic(Address at) {
    var text = "sealport:" + at.password().value();
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Remote remote(Address at, byte[] body) {
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      var list = reader.readObject();
      var items =
          list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
              .map(item -> item(at, item))
              .toList();
      if (items.size() > MOST_ITEMS) {
        throw failed(at, "more than " + MOST_ITEMS + " items");
      }
      return new Remote(list.getString("name"), List.copyOf(items));
    } catch (JsonException | NullPointerException | ClassCastException e) {
      throw new SealportException(SUBSCRIPTION_FAILED, e, host(at), "no list of a catalog");
    }
  }

  private static Item item(Address at, JsonObject item) {
    var found = new Item(item.getString("id"), item.getString("name"), item.getString("revision"));
    if (!ID.matcher(found.id()).matches() || !ID.matcher(found.revision()).matches()) {
      throw failed(at, "an item without an id");
    }
    return found;
  }

  private static SealportException failed(Address at, String what) {
    return SUBSCRIPTION_FAILED.with(host(at), what);
  }

  private static String host(Address at) {
    return URI.create(at.url()).getHost();
  }
}
