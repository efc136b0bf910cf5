package org.sealport.web.rest.v1.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vm.PowerState;

/** What clients may write in a query string or header. */
class QueryTest {
  @ParameterizedTest(name = "page {0} of {1} starts at {2}")
  @CsvSource({"1, 25, 0", "2, 25, 25", "3, 500, 1000"})
  void pagesCountFromOne(String number, String size, int first) {
    assertThat(paging(number, size, null).page().first()).isEqualTo(first);
  }

  @Test
  void aListWithoutParametersIsTheFirstPageInItsOwnOrder() {
    var page = paging(null, null, null).page();
    assertThat(page.first()).isZero();
    assertThat(page.size()).isEqualTo(25);
    assertThat(page.sort()).isNull();
    assertThat(page.ascending()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 25, asc",
    "-1, 25, asc",
    "x, 25, asc",
    "1, 0, asc",
    "1, 501, asc",
    "1, 25, up",
    "99999999, 500, asc",
    "99999999999, 25, asc"
  })
  void aPageThatCannotBeIsRefused(String number, String size, String order) {
    refused(() -> paging(number, size, order).page());
  }

  @Test
  void severalValuesAreSeparatedByCommasOrRepeated() {
    assertThat(Query.set(PowerState.class, "power", List.of("ON,OFF", "SUSPENDED")))
        .containsExactly(PowerState.ON, PowerState.OFF, PowerState.SUSPENDED);
    assertThat(Query.set(PowerState.class, "power", List.of())).isEmpty();
  }

  @Test
  void anUnknownValueIsToldNotIgnored() {
    refused(() -> Query.set(PowerState.class, "power", List.of("on")));
    refused(() -> Query.flag("tpm", "yes"));
    refused(() -> Query.id("vdc", "1"));
  }

  @Test
  void ifMatchNamesTheVersionOrAny() {
    assertThat(Query.version("\"7\"")).isEqualTo(7);
    assertThat(Query.version("*")).isNull();
    assertThat(Query.version(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "W/\"7\"", "\"\"", "\"x\"", "\"7\", \"8\""})
  void anotherIfMatchIsRefused(String header) {
    refused(() -> Query.version(header));
  }

  private static Paging paging(String page, String size, String order) {
    var paging = new Paging();
    paging.page = page;
    paging.pageSize = size;
    paging.order = order;
    return paging;
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.INVALID_INPUT));
  }
}
