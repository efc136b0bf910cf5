package org.sealport.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The role × right table, as the product owner reads it: one column per user of the demo cloud. */
class RoleTest {
  // spotless:off
  private static final String TABLE = """
                           root olivia alice carol victor uma connie
      VDC_VIEW             x    x      x     x     x      x   -
      NETWORK_MANAGE       x    -      x     -     -      -   -
      VAPP_VIEW            x    x      x     x     x      x   -
      VAPP_CREATE          x    -      x     x     x      -   -
      VAPP_EDIT            x    -      x     x     x      -   -
      VAPP_DELETE          x    -      x     x     x      -   -
      VAPP_SHARE           x    -      x     x     x      -   -
      VM_VIEW              x    x      x     x     x      x   x
      VM_CREATE            x    -      x     x     x      -   -
      VM_EDIT              x    -      x     x     x      -   -
      VM_DELETE            x    -      x     x     x      -   -
      VM_POWER             x    -      x     x     x      x   -
      VM_TPM               x    -      x     x     x      -   -
      VM_CONSOLE           x    -      x     x     x      x   x
      CATALOG_VIEW         x    x      x     x     x      -   -
      CATALOG_MANAGE       x    -      x     x     -      -   -
      CATALOG_DELETE       x    -      x     x     -      -   -
      CATALOG_SHARE        x    -      x     x     -      -   -
      CATALOG_PUBLISH      x    -      x     x     -      -   -
      TEMPLATE_CAPTURE     x    -      x     x     x      -   -
      TEMPLATE_UPLOAD      x    -      x     x     x      -   -
      TEMPLATE_DOWNLOAD    x    -      x     x     -      -   -
      TEMPLATE_DELETE      x    -      x     x     -      -   -
      TEMPLATE_INSTANTIATE x    -      x     x     x      -   -
      TASK_VIEW            x    x      x     x     x      x   -
      TASK_CANCEL          x    -      x     x     x      x   -
      TENANT_VIEW          x    x      x     x     x      x   -
      USER_VIEW            x    x      x     -     -      -   -
      AUDIT_VIEW           x    x      x     -     -      -   -
      TPM_POLICY_MANAGE    x    -      x     -     -      -   -
      LEASE_POLICY_MANAGE  x    -      x     -     -      -   -
      PROVIDER_VIEW        x    x      -     -     -      -   -
      PROVIDER_MANAGE      x    -      -     -     -      -   -
      """;

  private static final Map<String, Role> USERS = Map.of(
      "root",   Role.SYSTEM_ADMINISTRATOR,
      "olivia", Role.SYSTEM_VIEWER,
      "alice",  Role.ORGANIZATION_ADMINISTRATOR,
      "carol",  Role.CATALOG_AUTHOR,
      "victor", Role.VAPP_AUTHOR,
      "uma",    Role.VAPP_USER,
      "connie", Role.CONSOLE_ACCESS_ONLY);
  // spotless:on

  @ParameterizedTest
  @EnumSource
  void everyRightIsGrantedToExactlyTheRolesOfTheTable(Right right) {
    var lines = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
    var users = lines.get(0);
    var row = lines.stream().filter(line -> line[0].equals(right.name())).findFirst().orElseThrow();
    var expected = new LinkedHashMap<String, Boolean>();
    var granted = new LinkedHashMap<String, Boolean>();
    for (int i = 0; i < users.length; i++) {
      expected.put(users[i], row[i + 1].equals("x"));
      granted.put(users[i], USERS.get(users[i]).grants(right));
    }

    assertThat(granted).isEqualTo(expected);
  }

  @Test
  void everyRoleHasAUserInTheTable() {
    assertThat(USERS.values()).containsExactlyInAnyOrder(Role.values());
  }

  @ParameterizedTest(name = "group \"{0}\" is {1}, provider {2}")
  @CsvSource({
    "System Administrator,       SYSTEM_ADMINISTRATOR,       true",
    "System Viewer,              SYSTEM_VIEWER,              true",
    "Organization Administrator, ORGANIZATION_ADMINISTRATOR, false",
    "Catalog Author,             CATALOG_AUTHOR,             false",
    "vApp Author,                VAPP_AUTHOR,                false",
    "vApp User,                  VAPP_USER,                  false",
    "Console Access Only,        CONSOLE_ACCESS_ONLY,        false"
  })
  void aRoleIsAGroupOfItsNameInTheOrganization(String group, Role role, boolean provider) {
    assertThat(Role.labelled(group)).contains(role);
    assertThat(role.isProvider()).isEqualTo(provider);
  }

  @Test
  void anUnknownGroupGrantsNothing() {
    for (var group : List.of("", "system administrator", "vapp author", "Administrators")) {
      assertThat(Role.labelled(group)).as(group).isEmpty();
    }
  }

  @Test
  void whoOnlyReadsChangesNothing() {
    assertThat(Right.values())
        .filteredOn(Role.SYSTEM_VIEWER::grants)
        .allSatisfy(right -> assertThat(right.name()).endsWith("_VIEW"));
  }
}
