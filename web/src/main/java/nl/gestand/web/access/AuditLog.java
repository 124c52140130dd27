// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.ontology.model.CommitmentId;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Who did what, and when: a file of JSON lines to which is only ever added. Safe for several threads. */
public final class AuditLog {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Clock clock;

  /** What is worth keeping. */
  public enum Act {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    ACCOUNT_ADDED,
    ACCOUNT_CHANGED,
    STATUS_RECORDED,
    EVENT_JUDGED,
    LINK_RECORDED,
    SERIES_RECORDED,
    TABLE_OFFERED,
    TABLE_IMPORTED,
    ACTION_UNDONE
  }

  private record Line(String at, String who, String what, String commitment) {}

  /** @param file made at the first line */
  public AuditLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Adds a line; on disk when this returns. */
  public void add(String who, Act what, Optional<CommitmentId> commitment) {
    Line line = new Line(clock.instant().toString(), who, what.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        commitment.map(CommitmentId::value).orElse(null));
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(JSON.writeValueAsBytes(line));
      bytes.write('\n');
      // One write to a file opened for appending: lines of several threads and processes do not mix.
      OwnFile.append(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Het logboek " + file + " kan niet worden bijgeschreven: " + e.getMessage(), e);
    }
  }
}
