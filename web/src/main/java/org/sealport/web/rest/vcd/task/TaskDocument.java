package org.sealport.web.rest.vcd.task;

import java.time.Instant;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.ErrorDocument;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** A task. */
@Document(value = "Task", media = TaskDocument.MEDIA)
public class TaskDocument extends Entity {
  public static final String MEDIA = "application/vnd.vmware.vcloud.task";

  @Field(Kind.ATTRIBUTE)
  public String status;

  @Field(Kind.ATTRIBUTE)
  public String operation;

  @Field(Kind.ATTRIBUTE)
  public String operationName;

  @Field(Kind.ATTRIBUTE)
  public String serviceNamespace = "com.vmware.vcloud";

  @Field(Kind.ATTRIBUTE)
  public Instant startTime;

  @Field(Kind.ATTRIBUTE)
  public Instant endTime;

  @Field(Kind.ATTRIBUTE)
  public Instant expiryTime;

  @Field(Kind.ATTRIBUTE)
  public Boolean cancelRequested = false;

  public Reference owner;
  public ErrorDocument error;
  public Reference user;
  public Reference organization;
  public Integer progress;
  public String details;

  /** The tasks of an entity. */
  @Document("Tasks")
  public static class Tasks {
    public List<TaskDocument> task;

    public static Tasks of(TaskDocument one) {
      var tasks = new Tasks();
      tasks.task = List.of(one);
      return tasks;
    }
  }

  /** The tasks of an organization. */
  @Document(value = "TasksList", media = "application/vnd.vmware.vcloud.tasksList")
  public static class TasksList extends Entity {
    public List<TaskDocument> task;
  }
}
