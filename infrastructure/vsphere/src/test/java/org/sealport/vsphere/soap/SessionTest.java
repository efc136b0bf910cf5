package org.sealport.vsphere.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client says on the wire, and when it says it again. */
class SessionTest {
  private static final MoRef VM = new MoRef("VirtualMachine", "vm-1");
  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofMillis(1500),
          Duration.ofSeconds(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5));

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private volatile boolean forgetful;
  private volatile boolean silent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/sdk", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  private Vim vim() {
    var sdk = URI.create("http://localhost:" + server.getAddress().getPort() + "/sdk");
    return new Vim(new Login(sdk, "root", "secret", null), SHORT);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var method = body.replaceAll("(?s).*Body><(\\w+).*", "$1");
    var cookie = exchange.getRequestHeaders().getFirst("Cookie");
    calls.add(method + " " + exchange.getRequestHeaders().getFirst("SOAPAction") + " " + cookie);
    switch (method) {
      case "RetrieveServiceContent" ->
          send(
              exchange,
              200,
              "<R><returnval><about><apiVersion>9.0.1.0</apiVersion></about>"
                  + "<sessionManager type=\"SessionManager\">s</sessionManager></returnval></R>");
      case "Login" -> {
        var session = calls.stream().filter(call -> call.startsWith("Login")).count();
        exchange
            .getResponseHeaders()
            .add("Set-Cookie", "vmware_soap_session=\"" + session + "\"; Path=/; HttpOnly");
        send(exchange, 200, "<R><returnval/></R>");
      }
      default -> work(exchange);
    }
  }

  private void work(HttpExchange exchange) throws IOException {
    if (silent) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    if (forgetful) {
      forgetful = false;
      send(
          exchange,
          500,
          "<Fault><faultstring>who?</faultstring><detail><NotAuthenticatedFault/></detail></Fault>");
      return;
    }
    send(exchange, 200, "<R><returnval type=\"Task\">task-1</returnval></R>");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = ("<Envelope><Body>" + body + "</Body></Envelope>").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void theFirstCallSignsInAndTheVersionIsNegotiated() {
    var vim = vim();
    vim.call(VM, Spec.of("PowerOffVM_Task"));
    vim.call(VM, Spec.of("PowerOffVM_Task"));

    assertThat(calls)
        .containsExactly(
            "RetrieveServiceContent urn:vim25 null",
            "Login urn:vim25/8.0.3.0 null",
            "PowerOffVM_Task urn:vim25/8.0.3.0 vmware_soap_session=\"1\"",
            "PowerOffVM_Task urn:vim25/8.0.3.0 vmware_soap_session=\"1\"");
  }

  @Test
  void aSessionThatIsGoneIsOpenedOnceMoreAndTheCallRepeated() {
    var vim = vim();
    vim.call(VM, Spec.of("PowerOffVM_Task"));
    forgetful = true;
    vim.call(VM, Spec.of("PowerOffVM_Task"));

    assertThat(calls)
        .endsWith(
            "Login urn:vim25/8.0.3.0 null",
            "PowerOffVM_Task urn:vim25/8.0.3.0 vmware_soap_session=\"2\"");
  }

  @Test
  void aChangeWhoseAnswerIsLateIsNotSentTwiceAndAReadIs() {
    var vim = vim();
    vim.about();
    silent = true;

    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> vim.call(VM, Spec.of("Destroy_Task")));
    assertThat(calls).filteredOn(call -> call.startsWith("Destroy_Task")).hasSize(1);
    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> vim.read(VM, Spec.of("ListKmipServers")));
    assertThat(calls).filteredOn(call -> call.startsWith("ListKmipServers")).hasSize(3);
  }

  @Test
  void aVCenterThatIsNotThereIsAFailureAndNotAHang() {
    server.stop(0);

    assertThatExceptionOfType(VimException.class)
        .isThrownBy(() -> vim().call(VM, Spec.of("PowerOffVM_Task")));
  }

  @Test
  void thePasswordIsInNoText() {
    assertThat(vim().login().toString()).isEqualTo("root at " + vim().login().sdk());
  }
}
