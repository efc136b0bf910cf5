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
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.sealport.domain.catalog.UploadId;
import org.sealport.services.catalog.MediaService;
import org.sealport.services.catalog.TransferService;
import org.sealport.services.catalog.TransferStore.Piece;
import org.sealport.web.rest.vcd.catalog.MediaFinds;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Receives the files of a package and images, whole or in pieces, and gives images back. */
@Path("{upload}/{file: .+}")
@ApplicationScoped
public class TransferResource {
  private static final Pattern RANGE =
      Pattern.compile("bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})");

  private static final String IMAGE = "media-";

  @Inject TransferService service;
  @Inject MediaService media;
  @Inject MediaFinds images;
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

  /** Gives an image back. */
  @GET
  public Response get(@PathParam("upload") String upload) throws IOException {
    if (!upload.startsWith(IMAGE)) {
      throw NOT_FOUND.with(upload);
    }
    var image = images.find(upload);
    var file = media.content(image.id(), image.value().id());
    return Response.ok(Files.newInputStream(file), "application/octet-stream")
        .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .build();
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
