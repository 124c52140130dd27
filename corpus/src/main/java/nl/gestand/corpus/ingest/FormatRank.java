// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Which of two files of the same publication is the better to read: the publisher's own structure before a page, a
 * page before a word processor's file, that before a print. A summary in other words comes last.
 */
final class FormatRank {

  private static final int SUMMARY = 9;

  private FormatRank() {}

  /** Lower is better. */
  static int of(byte[] bytes, boolean summary) {
    if (summary) {
      return SUMMARY;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1)
        .replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<?xml") && !start.contains("<html")) {
      return 0;
    }
    if (start.startsWith("<")) {
      return 1;
    }
    return start.startsWith("pk") ? 2 : start.startsWith("%pdf") ? 3 : 4;
  }
}
