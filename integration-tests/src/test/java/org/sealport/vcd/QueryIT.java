package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.xml.XmlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Whether the database or the portal finds a page, it is the same page. */
class QueryIT {
  private static final String RECORDS = "QueryResultRecords.VMRecord.@";

  /** How many pages a list is read in, however many VMs other tests have left. */
  private static final int PAGES = 6;

  private static final int MOST = 128;

  private final VcdApi alice = VcdApi.signIn("alice", "acme");
  private final VcdApi root = VcdApi.signIn("root", "System");

  private static XmlPath page(VcdApi who, String query) {
    var answer = who.get("/api/query?type=vm&" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.xmlPath();
  }

  private static int total(VcdApi who, String query) {
    return page(who, query + "&pageSize=1").getInt("QueryResultRecords.@total");
  }

  private static List<String> values(VcdApi who, String query, String attribute) {
    var all = new ArrayList<String>();
    int size = Math.min(MOST, total(who, query) / PAGES + 1);
    for (int number = 1; ; number++) {
      var page = page(who, query + "&pageSize=" + size + "&page=" + number);
      all.addAll(page.getList(RECORDS + attribute, String.class));
      if (all.size() >= page.getInt("QueryResultRecords.@total")) {
        return all;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filter=isVAppTemplate==false",
        "filter=isVAppTemplate==true",
        "filter=",
        "filter=tpmPresent==true;isVAppTemplate==false",
        "filter=status==POWERED_OFF;isVAppTemplate==false",
        "filter=isVAppTemplate==false&sortAsc=name",
        "filter=isVAppTemplate==false&sortDesc=hardwareVersion",
      })
  void pagesOverlapNowhereAndLeaveNothingOut(String query) {
    for (var who : new VcdApi[] {alice, root}) {
      var hrefs = values(who, query, "href");

      assertThat(hrefs).doesNotHaveDuplicates();
      assertThat(hrefs).hasSize(total(who, query));
    }
  }

  @ParameterizedTest(name = "{0}: every {1} is {2}")
  @CsvSource({
    "tpmPresent==true, tpmPresent, true",
    "tpmPresent==false;isVAppTemplate==false, tpmPresent, false",
    "status==POWERED_OFF;isVAppTemplate==false, status, POWERED_OFF",
    "isVAppTemplate==true, isVAppTemplate, true",
  })
  void whatIsSelectedIsSo(String filter, String attribute, String value) {
    assertThat(values(alice, "filter=" + filter, attribute)).isNotEmpty().containsOnly(value);
  }

  @ParameterizedTest
  @CsvSource({"name", "memoryMB", "numberOfCpus", "vdcName"})
  void theDatabasesOrderIsTheContracts(String attribute) {
    var up = values(alice, "filter=isVAppTemplate==false&sortAsc=" + attribute, attribute);
    var down = values(alice, "filter=isVAppTemplate==false&sortDesc=" + attribute, attribute);

    Comparator<String> order =
        attribute.equals("name") || attribute.equals("vdcName")
            ? String.CASE_INSENSITIVE_ORDER
            : Comparator.comparing(Long::valueOf);
    assertThat(up).isSortedAccordingTo(order);
    assertThat(down).isSortedAccordingTo(order.reversed());
  }

  @Test
  void theVmsOfAVAppAreFoundByItsAddressItsUrnAndItsId() {
    var cloud = Cloud.of(Api.as("alice"));
    var vm = cloud.createVm("acme-tokyo", false);
    String vApp = cloud.vm(vm).path("vApp");

    for (var named :
        new String[] {
          "https://any/api/vApp/vapp-" + vApp, "urn:vcloud:vapp:" + vApp, vApp,
        }) {
      assertThat(values(alice, "filter=container==" + named + ";isVAppTemplate==false", "href"))
          .as(named)
          .hasSize(1)
          .allMatch(href -> href.endsWith("vm-" + vm));
    }
  }

  @Test
  void tasksAreReadByThePageTheNewestFirst() {
    var page = alice.get("/api/query?type=task&pageSize=5&sortDesc=startDate").xmlPath();
    List<String> starts = page.getList("QueryResultRecords.TaskRecord.@startDate");

    assertThat(starts).hasSizeBetween(1, 5);
    assertThat(page.getInt("QueryResultRecords.@total")).isGreaterThanOrEqualTo(starts.size());
    var failed = alice.get("/api/query?type=task&filter=status==error&pageSize=128").xmlPath();
    assertThat(failed.getList("QueryResultRecords.TaskRecord.@status", String.class))
        .allMatch("error"::equals);
  }
}
