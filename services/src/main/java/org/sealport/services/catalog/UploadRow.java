package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;

/**
 * How far an upload is.
 *
 * @param closed no more files: its task is at work
 * @param receivedBytes of the file that is on its way, or of all when none is
 */
public record UploadRow(
    UploadId id,
    String name,
    Upload.Kind kind,
    boolean closed,
    List<String> files,
    long receivedBytes) {}
