package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealport.support.VcdApi;

/** Sign-in of clients that know Keycloak only by what the portal answers. */
class SignInIT {
  private static final int CLIENTS = 24;

  private static List<Integer> answersAtOnce(Callable<Response> signIn)
      throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      var answers = pool.invokeAll(IntStream.range(0, CLIENTS).mapToObj(i -> signIn).toList());
      var statuses = new ArrayList<Integer>();
      for (Future<Response> answer : answers) {
        statuses.add(answer.get().statusCode());
      }
      return statuses;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Keycloak refuses right passwords that come while another is being checked. */
  @Test
  void manyClientsOfOnePersonSignInAtOnce() throws InterruptedException, ExecutionException {
    var statuses = answersAtOnce(() -> VcdApi.signIn("victor@acme", "sealport-demo", false));

    assertThat(statuses).hasSize(CLIENTS).containsOnly(200);
  }
}
