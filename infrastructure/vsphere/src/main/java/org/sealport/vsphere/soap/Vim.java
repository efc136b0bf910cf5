package org.sealport.vsphere.soap;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.cert.Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.sealport.services.shared.ServerTrust;

/**
 * One vCenter. Signs in with the first call and again when the session is gone; may be used by many
 * threads at once.
 *
 * <p>Throws {@link VimFault} for what the vCenter refuses and {@link VimException} when it cannot
 * be asked.
 */
public final class Vim {
  private static final MoRef SERVICE = new MoRef("ServiceInstance", "ServiceInstance");
  private static final List<Long> PAUSES = List.of(200_000_000L, 1_000_000_000L);

  private final Login login;
  private final Timeouts timeouts;
  private final Transport transport;
  private final ReentrantLock signingIn = new ReentrantLock();
  private final AtomicReference<Session> current = new AtomicReference<>();

  public Vim(Login login, Timeouts timeouts) {
    this.login = login;
    this.timeouts = timeouts;
    this.transport = new Transport(login.thumbprint(), timeouts);
  }

  /**
   * A session and what the vCenter said of itself when it began.
   *
   * @param sha1 the thumbprint of its certificate as service locators want it
   */
  private record Session(String cookie, String action, Element content, String sha1) {}

  public Login login() {
    return login;
  }

  public Timeouts timeouts() {
    return timeouts;
  }

  /** What the vCenter says of itself: version, instanceUuid and more. */
  public Element about() {
    return session().content().get("about");
  }

  /** SHA-1 of its certificate. */
  public String sha1() {
    return session().sha1();
  }

  /**
   * One of its managers.
   *
   * @throws VimException when this vCenter does not have it
   */
  public MoRef manager(String name) {
    return session().content().get(name).ref();
  }

  public boolean has(String manager) {
    return session().content().find(manager).isPresent();
  }

  /** Asks; tried again when the answer is lost, since asking changes nothing. */
  public Element read(MoRef target, Spec method) {
    for (var pause : PAUSES) {
      try {
        return call(target, method);
      } catch (VimFault e) {
        throw e;
      } catch (VimException e) {
        LockSupport.parkNanos(pause);
      }
    }
    return call(target, method);
  }

  /**
   * Calls once. A call that was sent is never sent again, except when the vCenter says that it does
   * not know the session: then it has done nothing.
   */
  public Element call(MoRef target, Spec method) {
    var session = session();
    try {
      return send(session, target, method);
    } catch (VimFault e) {
      if (!e.is("NotAuthenticated")) {
        throw e;
      }
      current.compareAndSet(session, null);
      return send(session(), target, method);
    }
  }

  /** Sends a disk to the address of a lease. */
  public void upload(String to, Upload disk) {
    transport.upload(here(to), disk);
  }

  /**
   * Sends a file to a datastore.
   *
   * @param path below the vCenter's own address, with its parameters
   */
  public void uploadFile(String path, Upload file) {
    transport.upload(login.sdk().resolve(path), file, session().cookie());
  }

  /** Fetches a disk from the address of a lease. */
  public void download(String from, Download disk) {
    transport.download(here(from), disk);
  }

  /** A lease's address has {@code *} where this vCenter's own name belongs. */
  private URI here(String address) {
    return URI.create(address.replace("://*", "://" + login.sdk().getAuthority()));
  }

  /** Signs out; the next call signs in again. */
  public void close() {
    var session = current.getAndSet(null);
    if (session != null) {
      send(session, session.content().get("sessionManager").ref(), Spec.of("Logout"));
    }
  }

  private Element send(Session session, MoRef target, Spec method) {
    var body = Requests.write(target, method);
    return answer(post(body, session.action(), session.cookie()));
  }

  private HttpResponse<byte[]> post(byte[] body, String action, String cookie) {
    try {
      return transport.post(login.sdk(), body, action, cookie);
    } catch (Transport.NotSentException e) {
      LockSupport.parkNanos(PAUSES.get(0));
      return transport.post(login.sdk(), body, action, cookie);
    }
  }

  /** A fault comes with status 500, any other status from something that is no vCenter. */
  private static Element answer(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200 && response.statusCode() != 500) {
      throw new VimException("HTTP status " + response.statusCode());
    }
    return Answers.read(response.body());
  }

  private Session session() {
    var known = current.get();
    return known != null ? known : signIn();
  }

  private Session signIn() {
    signingIn.lock();
    try {
      var known = current.get();
      if (known == null) {
        known = newSession();
        current.set(known);
      }
      return known;
    } finally {
      signingIn.unlock();
    }
  }

  private Session newSession() {
    var hello = post(Requests.write(SERVICE, Spec.of("RetrieveServiceContent")), "urn:vim25", null);
    var content = answer(hello).get("returnval");
    var version = ApiVersions.toSpeak(content.get("about").text("apiVersion"));
    var action = "urn:vim25/" + version;
    var signIn =
        Spec.of("Login").set("userName", login.account()).set("password", login.password());
    var welcome = post(Requests.write(content.get("sessionManager").ref(), signIn), action, null);
    answer(welcome);
    return new Session(cookie(welcome), action, content, sha1(hello));
  }

  private static String cookie(HttpResponse<?> welcome) {
    return welcome.headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith("vmware_soap_session"))
        .map(each -> each.split(";")[0])
        .findFirst()
        .orElseThrow(() -> new VimException("the vCenter opened no session"));
  }

  private static String sha1(HttpResponse<?> response) {
    return response.sslSession().map(Vim::certificate).map(Vim::sha1Of).orElse("");
  }

  private static String sha1Of(Certificate certificate) {
    return ServerTrust.thumbprint(certificate, "SHA-1");
  }

  private static Certificate certificate(SSLSession session) {
    try {
      return session.getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException e) {
      throw new VimException("the vCenter showed no certificate", e);
    }
  }
}
