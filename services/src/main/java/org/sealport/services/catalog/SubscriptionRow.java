package org.sealport.services.catalog;

import java.time.Instant;
import org.sealport.domain.task.TaskId;

/**
 * What fills a catalog.
 *
 * @param everyMinutes null: only when asked
 * @param syncTask null: none is at work
 * @param syncedAt null: not yet
 * @param failedTask that of the last sync; null: it did not fail
 */
public record SubscriptionRow(
    String url, Integer everyMinutes, TaskId syncTask, Instant syncedAt, TaskId failedTask) {}
