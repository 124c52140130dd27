// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.citation;

import java.util.regex.Pattern;

/** The vergaderjaar: from Prinsjesdag to Prinsjesdag, two years that follow each other. */
final class SessionYear {

  private static final Pattern FORM = Pattern.compile("[12]\\d{3}[12]\\d{3}");

  private SessionYear() {}

  static void check(String joined) {
    if (!FORM.matcher(joined).matches()
        || Integer.parseInt(joined.substring(0, 4)) + 1 != Integer.parseInt(joined.substring(4))) {
      throw new IllegalArgumentException("no vergaderjaar: " + joined);
    }
  }

  /** {@code 2014} and {@code 15} or {@code 2015} as {@code 20142015}. */
  static String join(String first, String second) {
    return first + (second.length() == 4 ? second : Integer.toString(Integer.parseInt(first) + 1));
  }

  /** {@code 20142015} as {@code 2014/15}. */
  static String printed(String joined) {
    return joined.substring(0, 4) + "/" + joined.substring(6);
  }
}
