package org.sealport.services.task;

import org.sealport.domain.task.TaskId;

/** A request that is being worked on: its task, and the id of what it makes. */
public record Accepted<I>(TaskId task, I entity) {}
