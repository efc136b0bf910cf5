package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Images of discs in catalogs, as a client of Cloud Director uploads them. */
public final class Images {
  private static final String TYPE = "application/vnd.vmware.vcloud.media+xml";
  private static final byte[] BYTES =
      "an image of a disc".repeat(1000).getBytes(StandardCharsets.UTF_8);

  private Images() {}

  /** Announces an image of which nothing has arrived; answers its id. */
  public static String announce(VcdApi who, String catalog, String name, String type) {
    var item =
        who.post(
            "/api/catalog/" + catalog + "/action/upload",
            TYPE,
            "<Media xmlns='http://www.vmware.com/vcloud/v1.5' name='%s' imageType='%s' size='%d'/>"
                .formatted(name, type, BYTES.length));
    assertThat(item.statusCode()).as(item.asString()).isEqualTo(201);
    var href = item.xmlPath().getString("CatalogItem.Entity.@href");
    return href.substring(href.lastIndexOf('/') + 1).replace("media-", "");
  }

  /** Uploads an image; answers its id. */
  public static String upload(VcdApi who, String catalog, String name, String type) {
    var id = announce(who, catalog, name, type);
    var sent =
        who.request()
            .header("Content-Type", "application/octet-stream")
            .header("Content-Range", "bytes 0-%d/%d".formatted(BYTES.length - 1, BYTES.length))
            .body(BYTES)
            .put("/transfer/media-" + id + "/file");
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
    return id;
  }

  public static String upload(VcdApi who, String catalog, String name) {
    return upload(who, catalog, name, "iso");
  }
}
