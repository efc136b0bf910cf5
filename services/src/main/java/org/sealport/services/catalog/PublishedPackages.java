package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_BUSY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.sealport.services.catalog.ovf.OvaWriter;
import org.sealport.services.vcenter.OperationKey;

/** Published templates as OVA packages: exported when they are asked for, and not kept. */
@ApplicationScoped
public class PublishedPackages {
  @Inject TemplateExport export;
  @Inject UploadStore store;

  /** Writes the package when its size is known. */
  @FunctionalInterface
  public interface Answer {
    OutputStream begin(long size) throws IOException;
  }

  /**
   * @param tpms whether the subscriber understands TPMs; otherwise it gets the VMs without (R35)
   * @throws org.sealport.domain.shared.SealportException PUBLICATION_BUSY, STORAGE_FULL, or what
   *     the vCenter says
   */
  public void write(PublishedItem item, boolean tpms, Answer answer) throws IOException {
    if (!export.enter()) {
      throw PUBLICATION_BUSY.with();
    }
    var folder = Files.createDirectories(store.data().resolve("exports")).resolve(random());
    try {
      store.requireRoom(0); // disks are thin: nobody knows how much of them is written
      var files =
          export.write(
              item,
              tpms,
              Files.createDirectory(folder),
              vm -> new OperationKey("export-" + random()));
      OvaWriter.write(files, answer.begin(OvaWriter.size(files)));
    } finally {
      export.leave();
      UploadStore.clear(folder);
    }
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }
}
