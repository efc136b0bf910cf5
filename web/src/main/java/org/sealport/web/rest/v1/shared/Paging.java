package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.QueryParam;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Page;

/**
 * Which page of a list, in which order. The parameters carry no annotations of OpenAPI: the runtime
 * fails on them in a class like this.
 */
public class Paging {
  private static final int DEFAULT_SIZE = 25;

  /** From 1 on. */
  @QueryParam("page")
  String page;

  /** 1 to 500. */
  @QueryParam("pageSize")
  String pageSize;

  @QueryParam("sort")
  String sort;

  /** "asc" or "desc". */
  @QueryParam("order")
  String order;

  /** "exact": count to the last row, also where that takes long. */
  @QueryParam("count")
  String count;

  /**
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  public Page page() {
    int number = number();
    int size = size();
    if (number < 1 || number > Integer.MAX_VALUE / size) {
      throw CommonProblem.INVALID_INPUT.with("page", page);
    }
    return new Page((number - 1) * size, size, sort, isAscending(), isExact());
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

  private boolean isExact() {
    if (count == null || count.equals("exact")) {
      return count != null;
    }
    throw CommonProblem.INVALID_INPUT.with("count", count);
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
