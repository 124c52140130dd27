// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A day as a page writes it.
 *
 * @param iso {@code 2025-06-17}, for machines
 * @param words {@code 17 juni 2025}
 */
public record Day(String iso, String words) {

  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Locale DUTCH = Locale.of("nl", "NL");
  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH);
  private static final DateTimeFormatter WORDS_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", DUTCH);

  public static Day of(LocalDate day) {
    return new Day(day.toString(), WORDS.format(day));
  }

  /** A moment, to the minute, by Dutch time. */
  public static Day of(Instant moment) {
    return new Day(moment.toString(), WORDS_AND_TIME.format(moment.atZone(ZONE)));
  }

  /** The Dutch date of now. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
