package org.sealport.persistence.task;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sealport.services.task.TaskThreads;

/**
 * Threads that the container made. Not its executor: with no core threads and an endless queue,
 * Payara's default one works on one thread. How many work at once the limits say.
 */
@ApplicationScoped
public class ContainerThreads implements TaskThreads {
  @Resource ManagedThreadFactory factory;

  private ExecutorService threads;

  @PostConstruct
  void start() {
    threads = Executors.newCachedThreadPool(factory);
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }
}
