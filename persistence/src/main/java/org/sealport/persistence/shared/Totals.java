package org.sealport.persistence.shared;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the counts of long lists for two seconds. To find a page costs the same however long its
 * list is; to count the list does not, and a reader who turns pages, or a page that refreshes
 * itself, asks for the same count again and again. Short lists are always counted.
 */
final class Totals {
  static final int LONG_LIST = 2_000;

  private static final int MOST_KEPT = 1_000;
  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final ConcurrentHashMap<Key, Total> kept = new ConcurrentHashMap<>();

  private record Key(TenantScope.Sight scope, String sql, List<Object> values) {}

  private record Total(long count, long at) {}

  OptionalLong find(TenantScope.Sight scope, Sql.Select count) {
    var total = kept.get(key(scope, count));
    return total == null || System.nanoTime() - total.at() > KEPT_NANOS
        ? OptionalLong.empty()
        : OptionalLong.of(total.count());
  }

  void remember(TenantScope.Sight scope, Sql.Select count, long total) {
    if (total < LONG_LIST) {
      kept.remove(key(scope, count));
      return;
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(key(scope, count), new Total(total, System.nanoTime()));
  }

  private static Key key(TenantScope.Sight scope, Sql.Select count) {
    return new Key(scope, count.sql(), count.parameters());
  }
}
