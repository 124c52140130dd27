// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.web.access.AuditLog.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class AuditLogTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir
  private Path folder;

  @Test
  void add_appendsALine_alsoAfterReopening() throws Exception {
    Path file = folder.resolve("audit.log");
    new AuditLog(file, CLOCK).add("anna", Act.STATUS_RECORDED, Optional.of(new CommitmentId("tz202504-096")));
    new AuditLog(file, CLOCK).add("bert\n{", Act.SIGN_IN_REFUSED, Optional.empty());
    assertThat(Files.readAllLines(file)).containsExactly(
        "{\"at\":\"2026-11-23T12:00:00Z\",\"who\":\"anna\",\"what\":\"status-recorded\","
            + "\"commitment\":\"tz202504-096\"}",
        "{\"at\":\"2026-11-23T12:00:00Z\",\"who\":\"bert\\n{\",\"what\":\"sign-in-refused\",\"commitment\":null}");
  }
}
