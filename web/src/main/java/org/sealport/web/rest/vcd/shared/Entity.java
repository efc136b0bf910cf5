package org.sealport.web.rest.vcd.shared;

import org.sealport.web.rest.vcd.task.TaskDocument;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.Namespace;

/** What has an identity and a name, and may have a task at work on it. */
public abstract class Entity extends Resource {
  @Field(Kind.ATTRIBUTE)
  public String id;

  @Field(Kind.ATTRIBUTE)
  public String name;

  @Field(namespace = Namespace.VCLOUD)
  public String description;

  @Field(namespace = Namespace.VCLOUD)
  public TaskDocument.Tasks tasks;
}
