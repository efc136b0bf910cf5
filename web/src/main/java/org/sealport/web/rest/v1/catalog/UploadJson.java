package org.sealport.web.rest.v1.catalog;

import java.util.List;
import org.sealport.domain.catalog.Upload;
import org.sealport.services.catalog.UploadRow;

/**
 * How far an upload is.
 *
 * @param closed no more files: its task is at work
 * @param files what has arrived whole
 * @param receivedBytes of the file that is on its way
 */
public record UploadJson(
    String id,
    String name,
    Upload.Kind kind,
    boolean closed,
    List<String> files,
    long receivedBytes) {
  static UploadJson of(UploadRow row) {
    return new UploadJson(
        row.id().toString(),
        row.name(),
        row.kind(),
        row.closed(),
        row.files(),
        row.receivedBytes());
  }
}
