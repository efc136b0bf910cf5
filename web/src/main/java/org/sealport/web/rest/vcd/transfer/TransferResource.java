package org.sealport.web.rest.vcd.transfer;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.sealport.domain.catalog.UploadId;
import org.sealport.services.catalog.MediaService;
import org.sealport.services.catalog.TransferService;
import org.sealport.services.catalog.TransferStore.Piece;
import org.sealport.web.rest.vcd.catalog.MediaFinds;
import org.sealport.web.rest.vcd.catalog.TemplateDownloads;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/**
 * Receives the files of a package and images, whole or in pieces; gives images and packages back.
 */
@Path("{upload}/{file: .+}")
@ApplicationScoped
public class TransferResource {
  private static final Pattern RANGE =
      Pattern.compile("bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})");

  private static final String IMAGE = "media-";

  @Inject TransferService service;
  @Inject MediaService media;
  @Inject MediaFinds images;
  @Inject TemplateDownloads downloads;
  @Inject Reach reach;

  /** Clients take nothing but 200 for an answer. */
  @PUT
  @Consumes(MediaType.WILDCARD)
  public Response put(
      @PathParam("upload") String upload,
      @PathParam("file") String file,
      @HeaderParam("Content-Range") String range,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      InputStream body) {
    var piece = piece(file, range, length);
    if (upload.startsWith(IMAGE)) {
      var image = images.find(upload);
      media.receive(image.id(), image.value().id(), piece, body);
      return Response.ok().build();
    }
    var id = new UploadId(Urn.uuid(upload));
    var found = reach.find(tenant -> service.get(tenant, id));
    service.receive(found.id(), id, piece, body);
    return Response.ok().build();
  }

  /** Gives an image back, or a file of a template's package: whole or a part. */
  @GET
  public Response get(
      @PathParam("upload") String folder,
      @PathParam("file") String file,
      @HeaderParam("Range") String range)
      throws IOException {
    if (folder.startsWith(TemplateDownloads.FOLDER)) {
      var type = file.endsWith(".ovf") ? "text/xml" : MediaType.APPLICATION_OCTET_STREAM;
      return FilePart.answer(downloads.file(folder, file), type, range);
    }
    if (!folder.startsWith(IMAGE)) {
      throw NOT_FOUND.with(folder);
    }
    var image = images.find(folder);
    var content = media.content(image.id(), image.value().id());
    return FilePart.answer(content, MediaType.APPLICATION_OCTET_STREAM, range);
  }

  static Piece piece(String file, String range, String length) {
    if (range == null) {
      if (length == null || !length.matches("[0-9]{1,15}")) {
        throw INVALID_INPUT.with(HttpHeaders.CONTENT_LENGTH, length);
      }
      long whole = Long.parseLong(length);
      return new Piece(file, 0, whole, whole);
    }
    var found = RANGE.matcher(range.strip());
    if (!found.matches()) {
      throw INVALID_INPUT.with("Content-Range", range);
    }
    long from = Long.parseLong(found.group(1));
    long to = Long.parseLong(found.group(2));
    if (to < from) {
      throw INVALID_INPUT.with("Content-Range", range);
    }
    return new Piece(file, from, to - from + 1, Long.parseLong(found.group(3)));
  }
}
