package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.sealport.lab.tpm.SwtpmProcess;
import org.sealport.lab.tpm.TpmClient;
import org.sealport.lab.tpm.TpmState;

/** The TPM of a powered-on VM as its guest reaches it: real TPM commands to the VM's own swtpm. */
public final class GuestTpm {
  private GuestTpm() {}

  public static TpmClient of(String vm) {
    var running = SwtpmProcess.find(TpmState.open(folder(moRef(vm))));
    assertThat(running).as("the TPM of VM %s runs", vm).isPresent();
    return running.get().connect();
  }

  private static String moRef(String vm) {
    try (var database = Stack.database();
        var query = database.prepareStatement("select mo_ref from vm where id = ?")) {
      query.setObject(1, UUID.fromString(vm));
      try (var rows = query.executeQuery()) {
        assertThat(rows.next()).as("VM %s is known", vm).isTrue();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folder(String moRef) {
    try (var found = Files.walk(Stack.home().resolve("lab"))) {
      return found
          .filter(path -> path.getParent().getFileName().toString().equals(moRef))
          .filter(path -> path.getFileName().toString().startsWith("tpm-"))
          .filter(TpmState::exists)
          .findFirst()
          .orElseThrow(() -> new AssertionError("no TPM in the home of " + moRef));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
