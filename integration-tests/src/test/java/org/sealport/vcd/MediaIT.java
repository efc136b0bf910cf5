package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Images of discs: announced, sent in pieces, found, given back, deleted. */
class MediaIT {
  private static final String TYPE = "application/vnd.vmware.vcloud.media+xml";
  private static final String INSERT = "application/vnd.vmware.vcloud.mediaInsertOrEjectParams+xml";
  private static final String IMAGE = "Vm.VmSpecSection.MediaSection.MediaSettings.MediaImage";
  private static final byte[] BYTES =
      "an image of a disc".repeat(1000).getBytes(StandardCharsets.UTF_8);

  private final VcdApi alice = VcdApi.signIn("alice", "acme");
  private final String name = Cloud.unique("image");
  private String catalog;

  @BeforeEach
  void findCatalog() {
    catalog = "/api/catalog/" + Cloud.of(Api.as("alice")).catalog("acme-catalog");
  }

  private static String path(String href) {
    return href.replaceFirst("https://[^/]+", "");
  }

  private static String document(String name, String type, Object size) {
    return "<Media xmlns='http://www.vmware.com/vcloud/v1.5' name='%s' imageType='%s' size='%s'/>"
        .formatted(name, type, size);
  }

  private String announced() {
    var item = alice.post(catalog + "/action/upload", TYPE, document(name, "iso", BYTES.length));
    assertThat(item.statusCode()).as(item.asString()).isEqualTo(201);
    return path(item.xmlPath().getString("CatalogItem.Entity.@href"));
  }

  private String link(String media) {
    return path(alice.get(media).xmlPath().getString("Media.Files.File.Link.@href"));
  }

  private static Response send(VcdApi who, String link, int from, int to) {
    var piece = java.util.Arrays.copyOfRange(BYTES, from, to);
    return who.request()
        .header("Content-Type", "application/octet-stream")
        .header("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, BYTES.length))
        .body(piece)
        .put(link);
  }

  @Test
  void anImageArrivesInPiecesAndIsGivenBack() {
    var media = announced();
    var link = link(media);
    var task = path(alice.get(media).xmlPath().getString("Media.Tasks.Task.@href"));
    assertThat(alice.get(task).xmlPath().getString("Task.@status")).isEqualTo("running");
    assertThat(alice.get(link).statusCode()).as("not whole").isEqualTo(400);

    assertThat(send(alice, link, 0, 7000).statusCode()).isEqualTo(200);
    assertThat(send(alice, link, 9000, BYTES.length).statusCode()).as("a gap").isEqualTo(416);
    assertThat(alice.get(media).xmlPath().getInt("Media.Files.File.@bytesTransferred"))
        .isEqualTo(7000);
    assertThat(send(alice, link, 5000, BYTES.length).statusCode()).as("resumed").isEqualTo(200);

    var whole = alice.get(media).xmlPath();
    assertThat(whole.getInt("Media.@status")).isEqualTo(1);
    assertThat(whole.getLong("Media.@size")).isEqualTo(BYTES.length);
    assertThat(alice.get(task).xmlPath().getString("Task.@status")).isEqualTo("success");
    assertThat(alice.get(link(media)).asByteArray()).isEqualTo(BYTES);
    assertThat(send(alice, link, 0, BYTES.length).statusCode()).as("complete").isEqualTo(400);

    var found = alice.get("/api/query?type=media&filter=name==" + name).xmlPath();
    assertThat(found.getString("QueryResultRecords.MediaRecord.@storageB"))
        .isEqualTo(String.valueOf(BYTES.length));
    var items = alice.get("/api/query?type=catalogItem&filter=name==" + name).xmlPath();
    assertThat(items.getString("QueryResultRecords.CatalogItemRecord.@entityType"))
        .isEqualTo("media");
    assertThat(alice.get(catalog).asString()).contains(name);
    assertThat(alice.request().delete(catalog.replace("/api/", "/api/admin/")).statusCode())
        .as("the catalog is not empty")
        .isEqualTo(400);

    assertThat(alice.request().delete(media).statusCode()).isEqualTo(202);
    assertThat(alice.get(media).statusCode()).isEqualTo(403);
  }

  @Test
  void anUploadIsCancelledAsATask() {
    var media = announced();
    var link = link(media);
    send(alice, link, 0, 100);
    var task = path(alice.get(media).xmlPath().getString("Media.Tasks.Task.@href"));

    assertThat(alice.post(task + "/action/cancel", "application/xml", "").statusCode())
        .isEqualTo(204);

    assertThat(alice.get(media).statusCode()).isEqualTo(403);
    assertThat(send(alice, link, 100, 200).statusCode()).isEqualTo(403);
  }

  @Test
  void othersNeitherSeeNorChangeIt() {
    var media = announced();
    var link = link(media);

    for (var other : new VcdApi[] {VcdApi.signIn("gina", "globex"), VcdApi.signIn("uma", "acme")}) {
      assertThat(other.get(media).statusCode()).isEqualTo(403);
      assertThat(send(other, link, 0, 10).statusCode()).isEqualTo(403);
      assertThat(other.get(link).statusCode()).isEqualTo(403);
      assertThat(other.request().delete(media).statusCode()).isEqualTo(403);
    }
    assertThat(VcdApi.signIn("victor", "acme").request().delete(media).statusCode())
        .as("a vApp author deletes nothing in catalogs")
        .isEqualTo(403);
    assertThat(VcdApi.signIn("carol", "acme").request().delete(media).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({
    "image, dvd, 10",
    "image, iso, 0",
    "image, iso, -1",
    "image, iso, many",
    "a/b, iso, 10",
    "'', iso, 10",
  })
  void badAnnouncements(String called, String type, String size) {
    var answer = alice.post(catalog + "/action/upload", TYPE, document(called, type, size));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<Media", "<!DOCTYPE a [<!ENTITY x 'y'>]><Media name='&x;'/>", "<Vm/>"})
  void noDocument(String body) {
    assertThat(alice.post(catalog + "/action/upload", TYPE, body).statusCode()).isEqualTo(400);
  }

  @Test
  void moreThanThereIsRoomForIsRefusedAtOnce() {
    var answer =
        alice.post(catalog + "/action/upload", TYPE, document(name, "iso", Long.MAX_VALUE));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(413);
  }

  @Test
  void anImageIsInsertedAndEjectedByTasks() {
    var vm = "/api/vApp/vm-" + Cloud.of(Api.as("alice")).createVm("acme-tokyo", false);
    var media = announced();
    assertThat(drive(vm, "insert", media).xmlPath().getString("Error.@vendorSpecificErrorCode"))
        .isEqualTo("MEDIA_INCOMPLETE");
    send(alice, link(media), 0, BYTES.length);
    assertThat(alice.get(vm).xmlPath().<String>getList("Vm.Link.@rel"))
        .contains("media:insertMedia", "media:ejectMedia");

    done(drive(vm, "insert", media), "vappInsertCdRom");

    assertThat(alice.get(vm).asString()).contains("vmware.cdrom.iso", name, "CONNECTED");
    assertThat(path(alice.get(vm).xmlPath().getString(IMAGE + ".@href"))).isEqualTo(media);
    assertThat(alice.request().delete(media).asString()).contains("MEDIA_INSERTED");
    drive(vm, "eject", media.replaceFirst(".{12}$", "000000000000"));
    assertThat(alice.get(vm).asString()).as("another image").contains("vmware.cdrom.iso");
    done(drive(vm, "eject", media), "vappEjectCdRom");
    assertThat(alice.get(vm).asString()).doesNotContain("vmware.cdrom.iso");
    done(drive(vm, "eject", media), "vappEjectCdRom");
    var uma = VcdApi.signIn("uma", "acme");
    assertThat(drive(uma, vm, "insert", media).statusCode()).isEqualTo(403);
    assertThat(alice.post(vm + "/media/action/insertMedia", INSERT, "<x/>").statusCode())
        .isEqualTo(400);
  }

  private void done(Response accepted, String operation) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    assertThat(accepted.xmlPath().getString("Task.@operationName")).isEqualTo(operation);
    var href = path(accepted.xmlPath().getString("Task.@href"));
    if (!accepted.xmlPath().getString("Task.@status").equals("success")) {
      Api.as("alice").await(href.substring(href.lastIndexOf('/') + 1));
    }
    assertThat(alice.get(href).xmlPath().getString("Task.@status")).isEqualTo("success");
  }

  private Response drive(String vm, String change, String media) {
    return drive(alice, vm, change, media);
  }

  private static Response drive(VcdApi who, String vm, String change, String media) {
    return who.post(
        vm + "/media/action/" + change + "Media",
        INSERT,
        "<MediaInsertOrEjectParams xmlns='http://www.vmware.com/vcloud/v1.5'><Media href='https://x"
            + media
            + "'/></MediaInsertOrEjectParams>");
  }
}
