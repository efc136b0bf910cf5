package org.sealport.vsphere.soap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTP to one vCenter and its hosts, each exchange with a time limit for the whole of it. */
final class Transport {
  private static final String DISK = "application/x-vnd.vmware-streamVmdk";
  private static final String FILE = "application/octet-stream";

  private final HttpClient http;
  private final Timeouts timeouts;

  Transport(String thumbprint, Timeouts timeouts) {
    this.timeouts = timeouts;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeouts.connect())
            .sslContext(Certificates.trusting(thumbprint))
            .build();
  }

  /** Nothing was sent: it is safe to try again, whatever it was. */
  static final class NotSentException extends VimException {
    private static final long serialVersionUID = 1L;

    NotSentException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  HttpResponse<byte[]> post(URI to, byte[] body, String action, String cookie) {
    var request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", action)
            .timeout(timeouts.call())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return exchange(request.build(), BodyHandlers.ofByteArray(), timeouts.call());
  }

  void upload(URI to, Upload disk) {
    put(to, disk, HttpRequest.newBuilder().header("Content-Type", DISK));
  }

  /** To a folder of a datastore, which the session opens. */
  void upload(URI to, Upload file, String cookie) {
    put(to, file, HttpRequest.newBuilder().header("Content-Type", FILE).header("Cookie", cookie));
  }

  private void put(URI to, Upload content, HttpRequest.Builder request) {
    var put = request.uri(to).header("Overwrite", "t").PUT(content.body()).build();
    requireSuccess(exchange(put, BodyHandlers.discarding(), timeouts.transfer()), to);
  }

  void download(URI from, Download disk) {
    var request = HttpRequest.newBuilder(from).GET().build();
    requireSuccess(exchange(request, disk.handler(), timeouts.transfer()), from);
  }

  private static void requireSuccess(HttpResponse<?> answer, URI where) {
    if (answer.statusCode() / 100 != 2) {
      throw new VimException(where.getHost() + " answered " + answer.statusCode());
    }
  }

  /** The request's own limit ends with the headers; this one covers the body too. */
  private <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, Duration limit) {
    CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new VimException(request.uri().getHost() + " did not answer within " + limit, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new VimException("interrupted", e);
    } catch (ExecutionException e) {
      throw failed(request.uri(), e.getCause());
    }
  }

  private static VimException failed(URI where, Throwable cause) {
    var message = where.getAuthority() + ": " + reason(cause);
    var notSent =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof javax.net.ssl.SSLHandshakeException;
    return notSent ? new NotSentException(message, cause) : new VimException(message, cause);
  }

  /** The deepest cause says most: a pin that does not match hides below a handshake. */
  private static String reason(Throwable cause) {
    var deepest = cause;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    var text = deepest.getMessage();
    return text == null || deepest instanceof IOException && text.isBlank()
        ? deepest.getClass().getSimpleName()
        : text;
  }
}
