/**
 * The task engine: db-scheduler starts and revives executions, a journal in the same database makes
 * running them again safe. Start with {@link org.sealport.persistence.task.TaskWorker}.
 */
package org.sealport.persistence.task;
