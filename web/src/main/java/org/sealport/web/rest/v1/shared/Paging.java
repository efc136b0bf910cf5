package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;

/** Which page of a list, in which order. */
public class Paging {
  private static final int DEFAULT_SIZE = 25;

  @QueryParam("page")
  @Parameter(description = "from 1 on", schema = @Schema(implementation = Integer.class))
  String page;

  @QueryParam("pageSize")
  @Parameter(description = "1 to 500", schema = @Schema(implementation = Integer.class))
  String pageSize;

  @QueryParam("sort")
  String sort;

  @QueryParam("order")
  @Parameter(description = "asc or desc")
  String order;

  /**
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  public Page page() {
    int number = number();
    int size = size();
    if (number < 1 || number > Integer.MAX_VALUE / size) {
      throw CommonProblem.INVALID_INPUT.with("page", page);
    }
    return new Page((number - 1) * size, size, sort, isAscending());
  }

  int number() {
    return Query.number("page", page, 1);
  }

  int size() {
    int size = Query.number("pageSize", pageSize, DEFAULT_SIZE);
    if (size < 1 || size > Page.MAX_SIZE) {
      throw CommonProblem.INVALID_INPUT.with("pageSize", pageSize);
    }
    return size;
  }

  private boolean isAscending() {
    if (order == null || order.equals("asc")) {
      return true;
    }
    if (order.equals("desc")) {
      return false;
    }
    throw CommonProblem.INVALID_INPUT.with("order", order);
  }
}
