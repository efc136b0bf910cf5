package org.sealport.web.rest.v1.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.audit.AuditRow;

class AuditCsvTest {
  @Test
  void whatIsUnknownIsEmptyAndNoNameIsRun() throws IOException {
    var csv = written((last, size) -> List.of(row("=1+1")));

    assertThat(csv).contains(",'=1+1,REFUSED,").endsWith(",\r\n");
  }

  @Test
  void quotesWhatNeedsIt() throws IOException {
    var csv = written((last, size) -> List.of(row("a \"b\", c")));

    assertThat(csv.lines()).hasSize(2);
    assertThat(csv.lines().toList().get(0)).startsWith("at,organization,actor,");
    assertThat(csv.lines().toList().get(1))
        .startsWith("2026-01-31T12:00:00Z,acme,victor,acme,VM_TPM_ADD,VM,")
        .contains("\"a \"\"b\"\", c\",REFUSED,TPM_REQUIRES_EFI,x y,R1 R5,");
  }

  @Test
  void readsPieceAfterPiece() throws IOException {
    var asked = new ArrayList<Integer>();
    var csv =
        written(
            (last, size) -> {
              asked.add(size);
              return IntStream.range(0, asked.size() < 3 ? size : 1)
                  .mapToObj(i -> row("vm"))
                  .toList();
            });

    assertThat(asked).hasSize(3);
    assertThat(csv.lines()).hasSize(1 + 2 * asked.get(0) + 1);
  }

  private static String written(AuditCsv.Source source) throws IOException {
    var out = new ByteArrayOutputStream();
    AuditCsv.write(source, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static AuditRow row(String name) {
    return new AuditRow(
        UUID.randomUUID(),
        Instant.parse("2026-01-31T12:00:00Z"),
        TenantId.random(),
        "acme",
        "victor",
        "acme",
        TaskOperation.VM_TPM_ADD,
        TaskTarget.Kind.VM,
        UUID.randomUUID(),
        name,
        AuditOutcome.REFUSED,
        "TPM_REQUIRES_EFI",
        List.of("x", "y"),
        List.of("R1", "R5"),
        List.of(),
        List.of(),
        null);
  }
}
