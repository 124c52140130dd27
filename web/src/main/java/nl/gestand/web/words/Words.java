// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.words;

import nl.gestand.ontology.model.Ministries;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words from the store are written on a page. */
public final class Words {

  private static final Pattern MINISTRY_OF = Pattern.compile("^Ministerie van (het )?");

  private Words() {}

  /** With a capital, for the beginning of a sentence or a line of its own. */
  public static String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A ministry without that word: {@code Justitie en Veiligheid}; its code when the table lacks it. */
  public static String ministry(String code) {
    return Ministries.find(code).map(ministry -> capital(MINISTRY_OF.matcher(ministry.name()).replaceFirst("")))
        .orElse(code);
  }
}
