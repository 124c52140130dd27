// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.access.AuditLine.Actor;
import nl.gestand.web.access.AuditLog.Act;
import nl.gestand.web.access.AuditLog.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

class AuditLogTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Account ANNA = new Account("anna", Role.OFFICIAL, Optional.of("jenv"));

  @TempDir
  private Path folder;

  @Test
  void add_appendsALine_alsoAfterReopening() throws Exception {
    log().add(Actor.of(ANNA), Act.STATUS_RECORDED, "tz202504-096");
    log().add(Actor.unknown("192.0.2.1", "mijn wachtwoord!"), Act.SIGN_IN_REFUSED, "");
    assertThat(Files.readAllLines(file())).containsExactly(
        "{\"at\":\"2026-11-23T12:00:00Z\",\"who\":\"anna\",\"role\":\"official\",\"what\":\"status-recorded\","
            + "\"thing\":\"tz202504-096\"}",
        "{\"at\":\"2026-11-23T12:00:00Z\",\"who\":\"?\",\"what\":\"sign-in-refused\",\"address\":\"192.0.2.1\"}");
  }

  @Test
  void newest_first_boundedAndToBeContinued() {
    IntStream.range(0, 7).forEach(i -> log().add(Actor.console(), Act.ACCOUNT_ADDED, "nr" + i));

    Lines first = log().newest(line -> true, OptionalLong.empty(), 3);
    log().add(Actor.console(), Act.ACCOUNT_ADDED, "later");
    Lines second = log().newest(line -> !line.thing().equals("nr2"), first.older(), 3);

    assertThat(things(first)).containsExactly("nr6", "nr5", "nr4");
    assertThat(things(second)).containsExactly("nr3", "nr1", "nr0");
    assertThat(second.older()).isEmpty();
    assertThat(new AuditLog(folder.resolve("geen.log"), CLOCK).newest(line -> true, OptionalLong.empty(), 3))
        .isEqualTo(new Lines(List.of(), OptionalLong.empty()));
  }

  @Test
  void newest_linesOfTheFirstVersionAndOthers_areReadOrPassedOver() throws Exception {
    Files.writeString(file(), "{\"at\":\"2026-11-01T12:00:00Z\",\"who\":\"anna\",\"what\":\"status-recorded\","
        + "\"commitment\":\"tz202504-096\"}\ngeen json\n{\"at\":\"gisteren\",\"what\":\"signed-in\"}\n\n");
    log().add(Actor.console(), Act.ACCOUNT_REMOVED, "é");
    Files.writeString(file(), "{\"at\":\"2026-11-2", StandardOpenOption.APPEND);

    assertThat(things(log().newest(line -> true, OptionalLong.empty(), 10))).containsExactly("é", "tz202504-096");
  }

  @Test
  void forEach_readsOverTheBordersOfItsBlocks_andALineWithoutEndFillsNoMemory() throws Exception {
    List<String> written = IntStream.range(0, 2_000).mapToObj(i -> "thing-" + "x".repeat(i % 97) + i).toList();
    written.forEach(thing -> log().add(Actor.console(), Act.TOKEN_MADE, thing));
    Files.writeString(file(), "y".repeat(300_000) + "\n", StandardOpenOption.APPEND);
    List<String> read = new ArrayList<>();

    log().forEach(line -> true, line -> read.add(line.thing()));

    assertThat(read.reversed()).isEqualTo(written);
  }

  private static List<String> things(Lines lines) {
    return lines.lines().stream().map(AuditLine::thing).toList();
  }

  private AuditLog log() {
    return new AuditLog(file(), CLOCK);
  }

  private Path file() {
    return folder.resolve("audit.log");
  }
}
