package org.sealport.web.rest.vcd.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.SealportException;
import org.sealport.web.rest.vcd.wire.ApiVersion;
import org.sealport.web.rest.vcd.wire.Format;

/** Accept headers as the clients' recorded requests have them. */
class NegotiatedTest {
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/*+xml;version=37.0                              | XML  | 37.0
          application/*+json;version=37.2                             | JSON | 37.2
          application/*;version=37.0                                  | XML  | 37.0
          application/json;version=                                   | JSON | 38.1
          application/json;version=36.1                               | JSON | 36.0
          APPLICATION/*+XML;VERSION=36.0                              | XML  | 36.0
          application/*+xml; version="37.1"                           | XML  | 37.1
          */*                                                         | XML  | 38.1
          """)
  void formatAndVersionComeFromAccept(String accept, Format format, String version) {
    var negotiated = Negotiated.of(List.of(accept));

    assertThat(negotiated.format()).isEqualTo(format);
    assertThat(negotiated.version().number()).isEqualTo(version);
  }

  @Test
  void severalHeadersAreReadTogether() {
    var negotiated =
        Negotiated.of(
            List.of("application/*+xml;version=37.0", "vnd.vmware.vcloud.org+xml;version=37.0"));

    assertThat(negotiated).isEqualTo(new Negotiated(Format.XML, ApiVersion.V37_0));
  }

  @Test
  void noHeaderMeansTheNewest() {
    assertThat(Negotiated.of(List.of()).version()).isEqualTo(ApiVersion.NEWEST);
  }

  @Test
  void aNewerVersionIsRefused() {
    assertThatThrownBy(() -> Negotiated.of(List.of("application/*+xml;version=39.0")))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(ProtocolProblem.API_VERSION_UNSUPPORTED);
              assertThat(Errors.of(e, null).majorErrorCode).isEqualTo(406);
            });
  }
}
