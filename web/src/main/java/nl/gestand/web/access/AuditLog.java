// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import nl.gestand.web.access.AuditLine.Actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Who did what, and when: a file of JSON lines to which is only ever added. Safe for several threads and processes.
 */
public final class AuditLog {

  /** A filter that finds little must not read a log of years in one request: so many lines take about a second. */
  private static final int MOST_READ = 200_000;

  private final Path file;
  private final Clock clock;

  /** What is worth keeping. */
  public enum Act {
    SIGNED_IN("aangemeld"),
    SIGN_IN_REFUSED("aanmelden geweigerd"),
    SIGNED_OUT("afgemeld"),
    ACCOUNT_ADDED("account gemaakt"),
    ACCOUNT_CHANGED("account gewijzigd"),
    ACCOUNT_BLOCKED("account geblokkeerd"),
    ACCOUNT_UNBLOCKED("blokkade opgeheven"),
    ACCOUNT_REMOVED("account verwijderd"),
    PASSWORD_CHANGED("wachtwoord gewijzigd"),
    LINK_MADE("eenmalige link gemaakt"),
    TOKEN_MADE("token gemaakt"),
    TOKEN_REVOKED("token ingetrokken"),
    FOLLOWING_BEGUN("volgen begonnen"),
    FOLLOWING_ENDED("volgen gestopt"),
    AUDIT_EXPORTED("logboek uitgevoerd"),
    STATUS_RECORDED("status vastgelegd"),
    VERDICT_RECORDED("oordeel vastgelegd"),
    LINK_RECORDED("verband vastgelegd"),
    JOIN_JUDGED("koppeling beoordeeld"),
    COMMITMENT_DESCRIBED("toezegging beschreven"),
    SERIES_RECORDED("reeks vastgelegd"),
    TABLE_OFFERED("tabel aangeboden"),
    TABLE_IMPORTED("tabel ingelezen"),
    ACTION_UNDONE("handeling teruggedraaid"),
    QUERY_WITHDRAWN("bewaarde vraag ingetrokken"),
    OWN_GRAPHS_CHANGED("eigen grafen gewijzigd");

    private final String label;

    Act(String label) {
      this.label = label;
    }

    /** In Dutch. */
    public String label() {
      return label;
    }

    /** {@code signed-in}: how the file writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Act> find(String code) {
      return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
  }

  /**
   * Some lines, newest first.
   *
   * @param older where the reading of those before them goes on; empty at the beginning of the log
   */
  public record Lines(List<AuditLine> lines, OptionalLong older) {}

  /** @param file made at the first line */
  public AuditLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Adds a line; on disk when this returns.
   *
   * @param thing what it was done to, or empty
   */
  public void add(Actor by, Act what, String thing) {
    AuditLine line = new AuditLine(clock.instant(), by.name(), by.role(), what, thing, by.address());
    try {
      // One write to a file opened for appending: lines of several threads and processes do not mix.
      OwnFile.append(file, AuditJson.write(line));
    } catch (IOException e) {
      throw new UncheckedIOException("Het logboek " + file + " kan niet worden bijgeschreven: " + e.getMessage(), e);
    }
  }

  /**
   * Reads from the newest line back, or from where an earlier reading stopped. What is no line of ours is passed over.
   * Fewer than {@code most}, even none, is no sign of the end: {@code older} is.
   *
   * @param before where to begin: lines from there on are not read
   */
  public Lines newest(Predicate<AuditLine> wanted, OptionalLong before, int most) {
    List<AuditLine> found = new ArrayList<>();
    try (BackwardLines lines = BackwardLines.open(file, before)) {
      int read = 0;
      while (found.size() < most && read < MOST_READ) {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) {
          return new Lines(found, OptionalLong.empty());
        }
        read++;
        AuditJson.read(line.get()).filter(wanted).ifPresent(found::add);
      }
      return new Lines(found, lines.position() > 0 ? OptionalLong.of(lines.position()) : OptionalLong.empty());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Reads all of it, newest first, holding one line at a time. */
  public void forEach(Predicate<AuditLine> wanted, Consumer<AuditLine> reader) {
    try (BackwardLines lines = BackwardLines.open(file, OptionalLong.empty())) {
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        AuditJson.read(line.get()).filter(wanted).ifPresent(reader);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("Het logboek " + file + " kan niet worden gelezen: " + e.getMessage(), e);
  }
}
