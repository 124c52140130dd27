// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as headers of HTTP must be written (IMF-fixdate, RFC 9110): {@code Tue, 08 Jul 2025 12:00:00 GMT}. */
public final class HttpDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** In whole seconds; parts of one are left out. */
  public static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
