package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Link;
import org.sealport.web.rest.vcd.shared.Media;

/** The query service: typed lists with filter, order and pages. */
@Path("query")
@ApplicationScoped
public class QueryResource {
  @Inject Records records;
  @Inject MetadataTerms metadata;
  @Inject Exchange exchange;

  @GET
  public Response query(@Context UriInfo uri, @Context HttpServletRequest request) {
    var asked = Asked.of(uri, request.getQueryString());
    return Response.ok(asked == null ? types() : page(asked)).build();
  }

  private QueryResult.QueryList types() {
    var list = new QueryResult.QueryList();
    for (var type : RecordType.values()) {
      for (var format : Asked.FORMATS) {
        list.link.add(
            Link.of(
                    "down",
                    exchange.href("/api/query?type=" + type.query() + "&format=" + format),
                    exchange.type(Media.VCLOUD + "query." + format))
                .named(type.query()));
      }
    }
    return list;
  }

  private QueryResult page(Asked asked) {
    var found = Pager.find(metadata.told(records.of(asked.type(), asked.filter()), asked), asked);
    var result = new QueryResult();
    result.name = asked.type().query();
    result.page = asked.page();
    result.pageSize = asked.size();
    result.total = found.total();
    result.record = shown(asked, found.rows());
    result.href = exchange.href("/api/query?" + asked.uriOfPage(asked.page()));
    result.type = exchange.type(Media.VCLOUD + "query." + asked.format());
    links(result, asked, found.total());
    return result;
  }

  private static List<QueryRecord> shown(Asked asked, List<QueryRecord> rows) {
    if (!asked.format().equals("references")) {
      return rows.stream().map(row -> row.as(asked.type().element())).toList();
    }
    return rows.stream()
        .map(
            row -> {
              row.attributes.keySet().retainAll(List.of("id", "href", "type", "name"));
              row.link = null;
              row.metadata = null;
              return row.as(asked.type().referenceElement());
            })
        .toList();
  }

  private void links(QueryResult result, Asked asked, long total) {
    long last = Math.max(1, (total + asked.size() - 1) / asked.size());
    if (asked.page() > 1) {
      link(result, "firstPage", asked, 1);
      link(result, "previousPage", asked, asked.page() - 1);
    }
    if (asked.page() < last) {
      link(result, "nextPage", asked, asked.page() + 1);
      link(result, "lastPage", asked, last);
    }
  }

  private void link(QueryResult result, String rel, Asked asked, long page) {
    result.link(rel, exchange.href("/api/query?" + asked.uriOfPage(page)), result.type);
  }
}
