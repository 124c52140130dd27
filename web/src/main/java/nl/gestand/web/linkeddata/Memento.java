// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.linkeddata;

import nl.gestand.web.http.HttpDate;
import nl.gestand.web.http.PointInTime;
import nl.gestand.web.http.Refusal;
import nl.gestand.web.http.Site;
import nl.gestand.web.words.Day;

import io.javalin.http.Context;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How the points in time of our addresses are told to programs. An earlier state is that of the end of a day: a
 * moment that is asked for leads to what was known at the end of its day.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089, Memento</a>
 */
final class Memento {

  private Memento() {}

  /** The point in time that the header Accept-Datetime asks for; empty without one. */
  static Optional<PointInTime> asked(Context ctx) {
    return Optional.ofNullable(ctx.header("Accept-Datetime")).map(text -> {
      try {
        LocalDate day = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).withZoneSameInstant(Day.ZONE).toLocalDate();
        return new PointInTime(Optional.empty(), Optional.of(day));
      } catch (DateTimeException e) {
        throw Refusal.badRequest("De header Accept-Datetime moet een datum zijn als ‘Tue, 17 Jun 2025 12:00:00 GMT’.");
      }
    });
  }

  /** Tells in the headers of a page or of data where the thing, its forms and its earlier states are, and which is told. */
  static void tell(Context ctx, Site site, String path, PointInTime point) {
    String encoded = ThingAddress.encoded(path);
    String thing = "<" + site.base() + "/id/" + encoded + ">";
    StringBuilder links = new StringBuilder(thing + "; rel=\"describes\", " + thing + "; rel=\"cite-as\", " + thing
        + "; rel=\"original\", <" + site.base() + "/data/" + encoded + ">; rel=\"timegate\", <" + site.base()
        + "/timemap/" + encoded + ">; rel=\"timemap\"; type=\"application/link-format\"");
    for (DataForm form : DataForm.values()) {
      links.append(", </data/").append(encoded).append('.').append(form.extension()).append(point.query())
          .append(">; rel=\"alternate\"; type=\"").append(form.mediaType()).append('"');
    }
    ctx.header("Link", links.toString());
    if (!point.now()) {
      ctx.header("Memento-Datetime", HttpDate.of(moment(point, site.clock().instant())));
    }
  }

  /** The last second of the day that was asked about, and never one that is yet to come. */
  static Instant moment(PointInTime point, Instant now) {
    LocalDate day = point.known().or(point::asked).orElseThrow();
    Instant end = day.plusDays(1).atStartOfDay(Day.ZONE).toInstant().minusSeconds(1);
    return end.isAfter(now) ? now : end;
  }
}
