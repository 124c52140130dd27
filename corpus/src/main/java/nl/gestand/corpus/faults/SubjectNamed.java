// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.citation.ArticleLife;
import nl.gestand.ontology.citation.Concordance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The subject that words right before a bracket name, as a text does that says what an article is about. */
record SubjectNamed(String name, List<ArticleLife> lives) {

  private static final int LONGEST_NAME = 5;

  /** After a name of several words a verb may follow: "de status van betrouwbare flagger toe te kennen (". */
  private static final int WORDS_BETWEEN = 3;

  /** The longest name that ends nearest to the bracket at the end of the words; empty where there is no bracket. */
  static Optional<SubjectNamed> in(String before) {
    String start = before.stripTrailing();
    if (!start.endsWith("(")) {
      return Optional.empty();
    }
    List<String> words = Arrays.stream(start.substring(0, start.length() - 1).toLowerCase(Locale.ROOT).split(" "))
        .map(word -> word.replaceAll("^[‘’'\"“”„]+|[‘’'\"“”,]+$", "")).filter(word -> !word.isEmpty()).toList();
    for (int end = words.size(); end > 0 && words.size() - end <= WORDS_BETWEEN; end--) {
      int shortest = end == words.size() ? 1 : 2;
      for (int length = Math.min(LONGEST_NAME, end); length >= shortest; length--) {
        String name = String.join(" ", words.subList(end - length, end));
        List<ArticleLife> lives = Concordance.named(name);
        if (!lives.isEmpty()) {
          return Optional.of(new SubjectNamed(name, lives));
        }
      }
    }
    return Optional.empty();
  }
}
