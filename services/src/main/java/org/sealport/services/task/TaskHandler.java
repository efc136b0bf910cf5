package org.sealport.services.task;

/**
 * Does the work of one kind of command; an application-scoped CDI bean, found by its command's
 * type.
 *
 * <p>{@link #run} is called outside of any transaction and may be called again for the same task
 * after a crash: each effect belongs into a step of the {@link TaskRun}. When it throws, {@link
 * #compensate} removes what was made; that too may be called again.
 */
public interface TaskHandler<C extends TaskCommand> {
  Class<C> command();

  void run(TaskRun task, C command);

  void compensate(TaskRun task, C command);
}
