package org.sealport.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sealport.lab.tpm.SwtpmProcess;
import org.sealport.lab.tpm.TpmClient;
import org.sealport.lab.tpm.TpmState;

/** The TPM of a powered-on VM as its guest reaches it: real TPM commands to the VM's own swtpm. */
public final class GuestTpm {
  private GuestTpm() {}

  public static TpmClient of(String vm) {
    return running(moRef(vm)).connect();
  }

  static String moRef(String vm) {
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

  /** A home holds the TPMs of snapshots, too; only the VM's own runs. */
  private static SwtpmProcess running(String moRef) {
    return LabHomes.children(LabHomes.of(moRef)).stream()
        .filter(path -> path.getFileName().toString().startsWith("tpm-"))
        .filter(TpmState::exists)
        .map(path -> SwtpmProcess.find(TpmState.open(path)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no TPM runs in the home of " + moRef));
  }
}
