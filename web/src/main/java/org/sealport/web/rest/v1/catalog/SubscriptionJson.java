package org.sealport.web.rest.v1.catalog;

import java.time.Instant;
import org.sealport.services.catalog.SubscriptionRow;

/**
 * What fills a catalog.
 *
 * @param everyMinutes null: only when asked
 * @param syncTask null: none is at work
 * @param syncedAt null: not yet
 * @param failedTask that of the last sync; null: it did not fail
 */
public record SubscriptionJson(
    String url, Integer everyMinutes, String syncTask, Instant syncedAt, String failedTask) {
  static SubscriptionJson of(SubscriptionRow row) {
    return new SubscriptionJson(
        row.url(),
        row.everyMinutes(),
        row.syncTask() == null ? null : row.syncTask().toString(),
        row.syncedAt(),
        row.failedTask() == null ? null : row.failedTask().toString());
  }
}
