package org.sealport.services.task;

import java.util.concurrent.Executor;

/** Threads of the container for the steps of tasks; as many as are asked for. */
public interface TaskThreads extends Executor {}
