package org.sealport.web.rest.vcd.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.tenant.TenantRow;

/** What lies in the catalogs of an organization; in one of them, when it is not null. */
@FunctionalInterface
interface CatalogContents<T> {
  Rows<T> of(TenantId tenant, CatalogId in, String name, Page page);

  /**
   * Read one organization after the other.
   *
   * @param segment of an organization and of what the filter leaves of its list
   */
  default Reading reading(
      Fiql.Node filter,
      List<TenantRow> tenants,
      Map<String, String> sorts,
      BiFunction<TenantRow, Function<Page, Rows<T>>, Segment> segment) {
    var said = Narrowing.of(filter);
    var name = said.name();
    var in = Optional.ofNullable(said.entity("catalog")).map(CatalogId::new).orElse(null);
    var segments =
        tenants.stream()
            .map(tenant -> segment.apply(tenant, page -> of(tenant.id(), in, name, page)))
            .toList();
    return new Reading(segments, said.isExact(), sorts);
  }
}
