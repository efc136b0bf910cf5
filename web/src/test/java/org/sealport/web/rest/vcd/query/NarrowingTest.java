package org.sealport.web.rest.vcd.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database is told of a filter, and what is looked at row by row. */
class NarrowingTest {
  private static final String VDC = "a0000000-0000-4000-8000-000000000001";

  private static Narrowing of(String filter) {
    return Narrowing.of(Fiql.parse(filter, text -> text));
  }

  @ParameterizedTest(name = "{0}: exact {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                       | true
          vdc==https://host/api/vdc/a0000000-0000-4000-8000-000000000001 | true
          vdc==urn:vcloud:vdc:a0000000-0000-4000-8000-000000000001;isVAppTemplate==false | true
          (vdc==a0000000-0000-4000-8000-000000000001)              | true
          vdc==x                                                   | false
          vdc!=a0000000-0000-4000-8000-000000000001                | false
          isVAppTemplate==maybe                                    | false
          isVAppTemplate==false,name==x                            | false
          name==x                                                  | false
          name!=x                                                  | false
          numberOfCpus=gt=2                                        | false
          """)
  void whatIsTakenWhollyIsExact(String filter, boolean exact) {
    var said = of(filter);
    said.entity("vdc");
    said.flag("isVAppTemplate");
    said.name();

    assertThat(said.isExact()).isEqualTo(exact);
  }

  @Test
  void entitiesAndFlagsAreRead() {
    var said = of("vdc==urn:vcloud:vdc:" + VDC + ";isVAppTemplate==TRUE;name==web");

    assertThat(said.entity("vdc")).isEqualTo(UUID.fromString(VDC));
    assertThat(said.flag("isVAppTemplate")).isTrue();
    assertThat(said.name()).isEqualTo("web");
    assertThat(said.entity("container")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"name==a*", "name!=a", "'name==a,name==b'"})
  void noOtherNameNarrows(String filter) {
    assertThat(of(filter).name()).isNull();
  }

  private static Segment numbers(int from, int to) {
    return Segment.of(
        IntStream.range(from, to)
            .mapToObj(i -> new QueryRecord().with("name", String.valueOf(i)))
            .toList());
  }

  private static Asked asked(String filter, Asked.Sort sort, int page) {
    return new Asked(
        RecordType.VM, "records", Fiql.parse(filter, text -> text), List.of(), sort, page, 3, "");
  }

  @Test
  void aPageReachesOverSegments() {
    var reading = new Reading(List.of(numbers(0, 4), numbers(4, 6), numbers(6, 9)), true, Map.of());

    var second = Pager.find(reading, asked("", null, 2));
    assertThat(second.rows())
        .extracting(row -> row.attributes.get("name"))
        .containsExactly("3", "4", "5");
    assertThat(second.total()).isEqualTo(9);
    assertThat(Pager.find(reading, asked("", null, 4)).rows()).isEmpty();
    assertThat(Pager.find(reading, asked("", null, 5_000_000)).total()).isEqualTo(9);
  }

  @Test
  void whatTheDatabaseCannotOrderIsOrderedHere() {
    var reading = new Reading(List.of(numbers(0, 4), numbers(4, 12)), true, Map.of("name", "name"));

    var first = Pager.find(reading, asked("", new Asked.Sort("name", false), 1));

    assertThat(first.rows())
        .extracting(row -> row.attributes.get("name"))
        .containsExactly("11", "10", "9");
  }

  @Test
  void whatTheDatabaseCannotFilterIsFilteredHere() {
    var reading = new Reading(List.of(numbers(0, 12)), false, Map.of());

    var found = Pager.find(reading, asked("name=ge=10", null, 1));

    assertThat(found.rows())
        .extracting(row -> row.attributes.get("name"))
        .containsExactly("10", "11");
    assertThat(found.total()).isEqualTo(2);
  }
}
