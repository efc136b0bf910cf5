package org.sealport.web.rest.vcd.query;

import java.util.List;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;

/** One page of a result, and the list of what can be asked. */
@Document(value = "QueryResultRecords", media = "application/vnd.vmware.vcloud.query.records")
public class QueryResult extends Resource {
  @Field(Kind.ATTRIBUTE)
  public String name;

  @Field(Kind.ATTRIBUTE)
  public Integer page;

  @Field(Kind.ATTRIBUTE)
  public Integer pageSize;

  @Field(Kind.ATTRIBUTE)
  public Long total;

  @Field(Kind.ANY)
  public List<QueryRecord> record;

  /** A link for each type and format. */
  @Document(value = "QueryList", media = "application/vnd.vmware.vcloud.query.queryList")
  public static class QueryList extends Resource {}
}
