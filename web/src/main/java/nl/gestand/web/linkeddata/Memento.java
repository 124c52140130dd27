// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How the points in time of our addresses are told to programs. An earlier state is that of the end of a day: a
 * moment that is asked for leads to what was known at the end of its day.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089, Memento</a>
 */
final class Memento {

  private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME;

  private Memento() {}

  /** The point in time that the header Accept-Datetime asks for; empty without one. */
  static Optional<PointInTime> asked(Context ctx) {
    return Optional.ofNullable(ctx.header("Accept-Datetime")).map(text -> {
      try {
        LocalDate day = ZonedDateTime.parse(text.strip(), HTTP).withZoneSameInstant(Day.ZONE).toLocalDate();
        return new PointInTime(Optional.empty(), Optional.of(day));
      } catch (DateTimeException e) {
        throw Refusal.badRequest("De header Accept-Datetime moet een datum zijn als ‘Tue, 17 Jun 2025 12:00:00 GMT’.");
      }
    });
  }

  /** A moment as HTTP writes it, in whole seconds. */
  static String http(Instant moment) {
    return HTTP.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
  }

  /** The last second of the day that was asked about, and never one that is yet to come. */
  static Instant moment(PointInTime point, Instant now) {
    LocalDate day = point.known().or(point::asked).orElseThrow();
    Instant end = day.plusDays(1).atStartOfDay(Day.ZONE).toInstant().minusSeconds(1);
    return end.isAfter(now) ? now : end;
  }
}
