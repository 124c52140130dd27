// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of two files of the same publication is the better to read: the publisher's own structure before a page, a
 * page before a word processor's file, that before a print. A summary in other words comes last. A report of a debate that
 * says it is final comes before one that says it is not yet.
 */
final class FormatRank {

  private static final int SUMMARY = 90;
  private static final Pattern REPORT = Pattern.compile("<(?:\\w+:)?vlosCoreDocument\\s[^>]*?\\bsoort=\"(\\w+)\"");

  private FormatRank() {}

  /** Lower is better. */
  static int of(byte[] bytes, boolean summary) {
    if (summary) {
      return SUMMARY;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1)
        .replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<?xml") && !start.contains("<html")) {
      return state(bytes);
    }
    if (start.startsWith("<")) {
      return 10;
    }
    return start.startsWith("pk") ? 20 : start.startsWith("%pdf") ? 30 : 40;
  }

  /** "Eindpublicatie", "Tussenpublicatie", "Voorpublicatie" in the root of a report; publications have one state. */
  private static int state(byte[] bytes) {
    Matcher report = REPORT.matcher(new String(bytes, 0, Math.min(bytes.length, 800), StandardCharsets.ISO_8859_1));
    return !report.find() ? 0 : switch (report.group(1)) {
      case "Eindpublicatie" -> 0;
      case "Tussenpublicatie" -> 1;
      default -> 2;
    };
  }
}
