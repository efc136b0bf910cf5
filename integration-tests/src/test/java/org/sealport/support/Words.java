package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** The words of metadata by which clients without a word for TPMs say what a TPM is to be. */
public final class Words {
  public static final String PROVISIONING = "sealport.tpm.provisioning";

  private static final String TYPE = "application/vnd.vmware.vcloud.metadata.value+xml";

  private Words() {}

  /**
   * @param of {@code vm-…} or {@code vapp-…}
   */
  public static Response say(VcdApi by, String of, String word, String value) {
    return by.request()
        .header("Content-Type", TYPE)
        .body(
            "<MetadataValue xmlns='http://www.vmware.com/vcloud/v1.5'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><TypedValue"
                + " xsi:type='MetadataStringValue'><Value>"
                + value
                + "</Value></TypedValue></MetadataValue>")
        .put("/api/vApp/" + of + "/metadata/" + word);
  }

  /** The id of the task that does what was said. */
  public static String task(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    var href = accepted.xmlPath().getString("Task.@href");
    return href.substring(href.lastIndexOf('/') + 1);
  }

  public static void done(Api by, Response accepted) {
    var ended = by.await(task(accepted));
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
  }

  /** Every reason, as the client reads it. */
  public static String message(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    return refused.xmlPath().getString("Error.@message");
  }

  public static String code(Response refused) {
    return refused.xmlPath().getString("Error.@vendorSpecificErrorCode");
  }
}
