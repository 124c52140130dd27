// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the words at a citation of an article say about which version of it they mean. */
enum Mark {
  /** "(oud)", "voorheen artikel": as it was. */
  OLD,
  /** "(nieuw)", "thans artikel": as it is since. */
  NEW,
  /** "het voorgestelde artikel": as it is to be. */
  PROPOSED,
  NONE;

  /** A mark stands right before its article or right after it. */
  private static final int BEFORE = 25;
  private static final int AFTER = 12;

  private static final Pattern WAS =
      Pattern.compile("\\b(?:voorheen|oude?|toenmalige?|destijds|vroegere?)\\b");
  private static final Pattern IS = Pattern.compile("\\b(?:thans|nieuwe?|nu|huidige?|tegenwoordige?)\\b");

  /** @param before what the sentence says before the citation; {@code after} what after it */
  static Mark of(String before, String quote, String after) {
    String start = after.substring(0, Math.min(AFTER, after.length()));
    String near = " " + before.substring(Math.max(0, before.length() - BEFORE)).toLowerCase(Locale.ROOT);
    String own = (quote + start).toLowerCase(Locale.ROOT);
    if (own.contains("(oud)")) {
      return own.contains("(nieuw)") ? NONE : OLD;
    }
    if (own.contains("(nieuw)")) {
      return NEW;
    }
    return near.contains("voorgesteld") ? PROPOSED
        : WAS.matcher(near).find() ? OLD
        : IS.matcher(near).find() ? NEW : NONE;
  }
}
