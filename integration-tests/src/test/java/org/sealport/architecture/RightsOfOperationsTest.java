package org.sealport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealport.support.ApiCode;
import org.sealport.web.rest.v1.RestApi;

/** The API's document names the rights that the code behind each operation asks for. */
class RightsOfOperationsTest {
  private static final String FILE = "/org/sealport/web/rest/v1/openapi/rights.properties";

  @Test
  void theDocumentNamesForEachOperationTheRightsOfItsUseCases() throws IOException {
    var documented = new Properties();
    try (var file = RestApi.class.getResourceAsStream(FILE)) {
      documented.load(file);
    }
    var asked = new TreeMap<Object, Object>();
    ApiCode.all()
        .forEach(
            method -> asked.put(ApiCode.key(method), String.join(" ", ApiCode.rights(method))));
    var lines = new StringBuilder();
    asked.forEach(
        (operation, rights) -> lines.append(operation).append('=').append(rights).append('\n'));

    assertThat(new TreeMap<>(documented))
        .as("rights.properties, which should hold:%n%s", lines)
        .isEqualTo(asked);
  }
}
