// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.ontology.statute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The highest penalties that the text of an article sets, in its own words. */
public final class Penalties {

  private static final String TERM = "(?:gevangenisstraf|hechtenis)\\s+van\\s+ten\\s+hoogste\\s+(?:[a-zé]+\\s+){1,4}"
      + "(?:jaar|jaren|maand|maanden|weken|dagen)(?:\\s+en\\s+[a-zé]+\\s+maanden)?";
  private static final String FINE = "geldboete\\s+van\\s+de\\s+[a-z]+\\s+categorie";
  private static final Pattern PENALTY = Pattern.compile(
      "(?:levenslange gevangenisstraf(?:\\s+of\\s+(?:een\\s+)?tijdelijke(?:\\s+van\\s+ten\\s+hoogste\\s+[a-z]+\\s+jaren)?)?"
          + "|" + TERM + ")(?:\\s+of\\s+" + FINE + ")?|" + FINE, Pattern.CASE_INSENSITIVE);

  private Penalties() {}

  /** Each once, in the order of the text; empty for an article that sets none. */
  public static List<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = PENALTY.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().replaceAll("\\s+", " "));
    }
    return List.copyOf(found);
  }
}
