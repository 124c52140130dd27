// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import io.javalin.http.Context;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** Whether who asks has what would be answered (RFC 9110, conditional requests). */
public final class Unchanged {

  private Unchanged() {}

  /** With If-None-Match the tag alone decides, otherwise the moment does. */
  public static boolean is(Context ctx, String tag, Optional<Instant> modified) {
    String tags = ctx.header("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(",")).map(String::strip)
          // Who compresses an answer on its way may mark the tag as weak, or add to it.
          .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").replace("--gzip\"", "\"").equals(tag));
    }
    return Optional.ofNullable(ctx.header("If-Modified-Since")).flatMap(Unchanged::moment)
        .filter(since -> modified.map(last -> !last.truncatedTo(ChronoUnit.SECONDS).isAfter(since)).orElse(false))
        .isPresent();
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
