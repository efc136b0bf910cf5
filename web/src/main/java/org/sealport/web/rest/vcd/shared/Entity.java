package org.sealport.web.rest.vcd.shared;

import org.sealport.web.rest.vcd.task.TaskDocument;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** What has an identity and a name, and may have a task at work on it. */
public abstract class Entity extends Resource {
  @Field(Kind.ATTRIBUTE)
  public String id;

  @Field(Kind.ATTRIBUTE)
  public String name;

  public String description;

  public TaskDocument.Tasks tasks;
}
