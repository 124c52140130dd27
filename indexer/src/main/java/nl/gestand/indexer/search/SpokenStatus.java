// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A status that is asked in the words of a sentence: {@code welke moties over femicide staan nog open}, {@code afgedane
 * toezeggingen}. Only beside a word for a kind of commitment: a shop that is open has no status.
 *
 * @param value as it is typed after {@code status:}
 * @param from index of the first word that says so
 * @param to index after the last
 */
record SpokenStatus(String value, int from, int to) {

  private static final String KIND = "(?:moties?|toezegging(?:en)?|beloftes?|beloften)";
  private static final Pattern OF_A_KIND = word(KIND);

  /** Of each the forms of a verb, and of a word before the kind. */
  private static final Map<String, Pattern> SAID = Map.of(
      "open", word("(?:(?:die|welke) )?(?:(?:staan|staat) (?:nog (?:altijd |steeds )?)?open|(?:nog )?open ?(?:staan|staat)"
          + "|(?:nog )?niet (?:zijn |is )?afgedaan(?: zijn| is)?)|(?:nog )?open(?:staande)?(?= " + KIND + ")"),
      "afgedaan", word("(?:(?:die|welke) )?(?:al )?(?:(?:zijn|is) (?:al )?afgedaan|afgedaan (?:zijn|is))|afgedane(?= "
          + KIND + ")"),
      "verlopen", word("(?:(?:die|welke) )?(?:(?:zijn|is) te laat|te laat (?:zijn|is))|(?:verlopen|te late)(?= " + KIND
          + ")"));

  /** The first that is said, if one is. */
  static Optional<SpokenStatus> in(List<String> words) {
    String said = words.stream().map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[?!.,;]+$", ""))
        .collect(Collectors.joining(" "));
    if (!OF_A_KIND.matcher(said).find()) {
      return Optional.empty();
    }
    for (String value : List.of("open", "afgedaan", "verlopen")) {
      Matcher found = SAID.get(value).matcher(said);
      if (found.find()) {
        int from = spaces(said.substring(0, found.start()));
        return Optional.of(new SpokenStatus(value, from, from + spaces(found.group()) + 1));
      }
    }
    return Optional.empty();
  }

  private static Pattern word(String pattern) {
    return Pattern.compile("(?<![^ ])(?:" + pattern + ")(?![^ ])");
  }

  private static int spaces(String text) {
    return (int) text.chars().filter(c -> c == ' ').count();
  }
}
