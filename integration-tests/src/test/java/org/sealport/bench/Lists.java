package org.sealport.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sealport.domain.shared.Page;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vm.VmFilter;

/**
 * Pages of 128 VMs: in the large organization against the small one by the REST API, and in the
 * large one against the same SQL by plain JDBC. Counts end at 1,000, as the API has them; what an
 * exact one costs is shown beside. Some calls of one side, one after the other, then as many of the
 * next: each is measured warm, and all of them within seconds. Medians.
 */
final class Lists {
  private static final int SIZE = 128;
  private static final String ROW = "\"createdAt\"";

  /** Calls of one side before the next takes its turn. */
  private static final int TURN = 20;

  /** One list as a person would ask for it. */
  record Kind(String title, String query, VmFilter filter, String sort, boolean ascending) {
    /** As the REST API asks for it. */
    Page page() {
      return new Page(0, SIZE, sort, ascending, false);
    }

    Page counted() {
      return new Page(0, SIZE, sort, ascending);
    }

    String path() {
      return "vms?pageSize="
          + SIZE
          + "&sort="
          + sort
          + "&order="
          + (ascending ? "asc" : "desc")
          + query;
    }
  }

  /** Medians in milliseconds. */
  record Times(Kind kind, double small, double large, double query, double plain, double counted) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("by name", "", VmFilter.ALL, "name", true),
          new Kind("by name, name has \"web\"", "&name=web", named("web"), "name", true),
          new Kind("by name, name has \"7\"", "&name=7", named("7"), "name", true),
          new Kind("newest first, on", "&power=ON", powered(PowerState.ON), "createdAt", false),
          new Kind("by memory, with a TPM", "&tpm=true", withTpm(), "memory", true));

  private Lists() {}

  private static VmFilter named(String part) {
    return new VmFilter(part, Set.of(), null, null, null);
  }

  private static VmFilter powered(PowerState state) {
    return new VmFilter(null, Set.of(state), null, null, null);
  }

  private static VmFilter withTpm() {
    return new VmFilter(null, Set.of(), true, null, null);
  }

  static List<Times> measure(Stack stack) throws Exception {
    int warm = Stack.quick() ? 5 : 20;
    int rounds = Stack.quick() ? 2 : 6;
    var all = new ArrayList<Times>();
    try (var connection = Stack.connect()) {
      var recorder = new Recorder(connection);
      for (var kind : KINDS) {
        round(stack, recorder, kind, warm);
      }
      for (var kind : KINDS) {
        all.add(round(stack, recorder, kind, rounds));
      }
    }
    return all;
  }

  private static Times round(Stack stack, Recorder recorder, Kind kind, int rounds)
      throws Exception {
    var tenant = TenantId.of(Stack.id(Stack.LARGE));
    var small = new Samples();
    var large = new Samples();
    var query = new Samples();
    var plain = new Samples();
    var withCount = new Samples();
    var counted = recorder.fresh(tenant, kind.filter(), kind.counted());
    var page = recorder.fresh(tenant, kind.filter(), kind.page());
    for (int i = 0; i < rounds; i++) {
      turn(small, () -> requireFull(count(stack.get(Stack.SMALL, kind.path()))));
      turn(large, () -> requireFull(count(stack.get(Stack.LARGE, kind.path()))));
      turn(query, () -> requireFull(recorder.query(tenant, kind.filter(), kind.page())));
      turn(plain, () -> requireFull(recorder.plain(page)));
      turn(withCount, () -> requireFull(recorder.plain(counted)));
    }
    return new Times(
        kind, small.median(), large.median(), query.median(), plain.median(), withCount.median());
  }

  private static void turn(Samples samples, Samples.Work work) throws Exception {
    for (int i = 0; i < TURN; i++) {
      samples.time(work);
    }
  }

  private static int count(String body) {
    int rows = 0;
    for (int at = body.indexOf(ROW); at >= 0; at = body.indexOf(ROW, at + 1)) {
      rows++;
    }
    return rows;
  }

  private static void requireFull(int rows) {
    if (rows < SIZE / 2) {
      throw new IllegalStateException("a page of " + rows + " VMs cannot be compared");
    }
  }
}
