// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.follow;

import nl.gestand.web.words.Day;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How often someone wants mail. */
public enum Rhythm {
  LIVE("meteen", "Meteen"),
  DAILY("dagelijks", "Elke ochtend"),
  WEEKLY("wekelijks", "Elke maandagochtend");

  /** Before people begin to work. */
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final String code;
  private final String label;

  Rhythm(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  /** In Dutch. */
  public String label() {
    return label;
  }

  public static Optional<Rhythm> find(String code) {
    return Arrays.stream(values()).filter(rhythm -> rhythm.code.equals(code)).findFirst();
  }

  /** When it is time again, after a moment at which it was. */
  Instant after(Instant last) {
    ZonedDateTime there = last.atZone(Day.ZONE);
    ZonedDateTime morning = there.with(MORNING);
    ZonedDateTime next = morning.isAfter(there) ? morning : morning.plusDays(1);
    return switch (this) {
      case LIVE -> last;
      case DAILY -> next.toInstant();
      case WEEKLY -> next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
    };
  }
}
