package org.sealport.web.rest.vcd.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;

/** Filters as clients write them. */
class FiqlTest {
  private static final String ID = "a0000000-0000-4000-8000-00000000000f";
  private static final Map<String, Object> VM =
      Map.of(
          "name",
          "web (1)",
          "id",
          "urn:vcloud:vm:" + ID,
          "href",
          "https://localhost/api/vApp/vm-" + ID,
          "numberOfCpus",
          4,
          "isVAppTemplate",
          false,
          "status",
          "POWERED_OFF",
          "dateCreated",
          "2026-01-02T03:04:05Z",
          "metadata:cost",
          "4711",
          "metadata:note",
          "STRING: x");

  private static boolean selects(String filter) {
    return Fiql.parse(filter, UnaryOperator.identity()).selects(VM);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name==web \\(1\\)                              | true
          name==WEB \\(1\\)                              | false
          name==web*                                     | true
          name==*eb*                                     | true
          name==****INVALID*                             | false
          name!=web*                                     | false
          numberOfCpus=gt=3                              | true
          numberOfCpus=gt=10                             | false
          numberOfCpus=le=4                              | true
          isVAppTemplate==False                          | true
          dateCreated=gt=2026-01-01T00:00:00.000+09:00   | true
          status==POWERED_ON,status==POWERED_OFF         | true
          status==POWERED_OFF;numberOfCpus==2            | false
          (status==X,status==POWERED_OFF);name==web*     | true
          status==X,(status==POWERED_OFF;name==db)       | false
          metadata:cost==STRING:4711                     | true
          metadata:cost==NUMBER:4711;isVAppTemplate==false | true
          metadata:cost=gt=NUMBER:800                    | true
          metadata:cost==4711                            | true
          metadata:cost==STRING:47*                      | true
          metadata:cost!=STRING:4711                     | false
          metadata:cost==STRING:5                        | false
          metadata:note==STRING:STRING: x                | true
          metadata@SYSTEM:cost==STRING:4711              | false
          metadata:other==*                              | false
          metadata:other!=STRING:x                       | true
          unknown==x                                     | false
          unknown!=x                                     | true
          """)
  void selectsAsWritten(String filter, boolean selected) {
    assertThat(selects(filter)).isEqualTo(selected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id==" + ID,
        "id==urn:vcloud:vm:" + ID,
        "id==https://other/api/vApp/vm-" + ID,
        "href==A0000000-0000-4000-8000-00000000000F",
      })
  void oneObjectGoesByUrnUuidOrAddress(String filter) {
    assertThat(selects(filter)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "name=",
        "==x",
        "name==x;",
        "name==x,,name==y",
        "(name==x",
        "name==x)",
        "name==x' or '1'='1;--(",
        "name=like=x",
        "1name==x",
      })
  void whatIsNoFilterIsRefused(String filter) {
    assertThatThrownBy(() -> selects(filter))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.INVALID_INPUT));
  }

  @Test
  void nestingAndLengthHaveALimit() {
    assertThatThrownBy(() -> selects("(".repeat(5000) + "name==x" + ")".repeat(5000)))
        .isInstanceOf(SealportException.class);
    assertThatThrownBy(() -> selects("name==" + "x".repeat(20_000)))
        .isInstanceOf(SealportException.class);
  }

  @Test
  void manyWildcardsAreAsQuickAsOne() {
    assertThat(selects("name==" + "*".repeat(10_000) + "z")).isFalse();
  }

  @Test
  void aRequiredValueIsKnownBeforeAnythingIsRead() {
    var filter = Fiql.parse("a==1;(name==x;b==2)", UnaryOperator.identity());

    assertThat(Fiql.required(filter, "name")).contains("x");
    assertThat(Fiql.required(Fiql.parse("name==x,a==1", UnaryOperator.identity()), "name"))
        .isEmpty();
  }
}
