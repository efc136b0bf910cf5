package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.xml.XmlPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.VcdApi;

/** Users and roles as queries find them. */
class PeopleQueryIT {
  private final VcdApi alice = VcdApi.signIn("alice", "acme");
  private final VcdApi root = VcdApi.signIn("root", "System");

  private static XmlPath found(VcdApi who, String query) {
    var answer = who.get("/api/query?type=" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.xmlPath();
  }

  @Test
  void anAdministratorFindsTheUsersOfTheOrganization() {
    var all = found(alice, "user&pageSize=128");
    assertThat(all.<String>getList("QueryResultRecords.UserRecord.@name"))
        .contains("alice", "carol", "victor")
        .doesNotContain("gina", "root");

    var one = found(alice, "user&filter=name==victor");
    assertThat(one.getInt("QueryResultRecords.@total")).isEqualTo(1);
    assertThat(one.getString("QueryResultRecords.UserRecord.@roleNames")).isEqualTo("vApp Author");
    assertThat(one.getBoolean("QueryResultRecords.UserRecord.@isEnabled")).isTrue();
    var href = one.getString("QueryResultRecords.UserRecord.@href");
    assertThat(alice.get(href.replaceFirst("https://[^/]+", "")).xmlPath().getString("User.@name"))
        .isEqualTo("victor");
    assertThat(found(alice, "user&filter=name==gina").getInt("QueryResultRecords.@total")).isZero();
    assertThat(found(alice, "user&filter=name==vic*").getInt("QueryResultRecords.@total"))
        .isEqualTo(1);
  }

  @Test
  void pagesOverlapNowhereAndLeaveNothingOut() {
    int total = found(alice, "user&pageSize=1").getInt("QueryResultRecords.@total");
    var names = new java.util.HashSet<String>();
    for (int page = 1; page <= total; page++) {
      names.add(
          found(alice, "user&pageSize=1&page=" + page)
              .getString("QueryResultRecords.UserRecord.@name"));
    }
    assertThat(names).hasSize(total);
  }

  @Test
  void theProviderFindsThoseOfEveryOrganizationOrOfOne() {
    var acme = alice.get("/api/org").xmlPath().getString("OrgList.Org.@href");
    for (var who : new VcdApi[] {root, VcdApi.signIn("olivia", "System")}) {
      assertThat(
              found(who, "adminUser&pageSize=128")
                  .<String>getList("QueryResultRecords.AdminUserRecord.@name"))
          .contains("alice", "gina", "root");
      assertThat(
              found(who, "adminUser&pageSize=128&filter=org==" + acme)
                  .<String>getList("QueryResultRecords.AdminUserRecord.@name"))
          .contains("alice")
          .doesNotContain("gina", "root");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"carol", "victor", "uma", "connie"})
  void whoMayNotSeeUsersFindsNone(String user) {
    for (var type : new String[] {"user", "adminUser"}) {
      var answer = VcdApi.signIn(user, "acme").get("/api/query?type=" + type);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    }
  }

  @Test
  void rolesAreThoseOfTheOrganization() {
    var roles = found(alice, "role");
    assertThat(roles.<String>getList("QueryResultRecords.RoleRecord.@name"))
        .contains("Organization Administrator", "vApp User")
        .doesNotContain("System Administrator");
    var one = found(alice, "role&filter=name==vApp%20User");
    assertThat(one.getInt("QueryResultRecords.@total")).isEqualTo(1);
    var href = one.getString("QueryResultRecords.RoleRecord.@href");
    assertThat(alice.get(href.replaceFirst("https://[^/]+", "")).statusCode()).isEqualTo(200);
    assertThat(
            found(root, "adminRole&pageSize=128")
                .<String>getList("QueryResultRecords.AdminRoleRecord.@name"))
        .contains("System Administrator", "vApp User");
  }

  @Test
  void thereAreNoGroups() {
    assertThat(found(alice, "group").getInt("QueryResultRecords.@total")).isZero();
    assertThat(found(root, "adminGroup").getInt("QueryResultRecords.@total")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user&filter=name==", "user&filter=x", "role&page=0", "user&page=many"})
  void badQueriesAreNoFailures(String query) {
    assertThat(alice.get("/api/query?type=" + query).statusCode()).isLessThan(500);
  }
}
