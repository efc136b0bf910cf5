package org.sealport.services.task;

/** What a task has to do; a record that is stored as JSON, so it holds only values and ids. */
public interface TaskCommand {}
