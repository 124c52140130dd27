// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.faults;

import nl.gestand.ontology.citation.Article;
import nl.gestand.ontology.citation.Concordance;

import java.util.Optional;

/** Numbers in which two neighbouring digits changed places. */
final class Swapped {

  private Swapped() {}

  /** The article of the concordance that a number with a letter becomes; without one too many numbers exist. */
  static Optional<Article> of(Article article) {
    String number = article.number();
    if (!Character.isLetter(number.charAt(number.length() - 1))) {
      return Optional.empty();
    }
    for (int i = 0; i + 1 < number.length(); i++) {
      char first = number.charAt(i);
      char second = number.charAt(i + 1);
      if (Character.isDigit(first) && Character.isDigit(second) && first != second) {
        Article other = new Article(article.work(), number.substring(0, i) + second + first + number.substring(i + 2));
        if (!Concordance.lives(other).isEmpty()) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether two numbers of equal length differ in one digit, or in two neighbours that changed places. */
  static boolean alike(String one, String other) {
    if (one.length() != other.length() || one.equals(other)) {
      return false;
    }
    int first = 0;
    while (one.charAt(first) == other.charAt(first)) {
      first++;
    }
    String rest = one.substring(first + 1);
    boolean digit = rest.equals(other.substring(first + 1));
    return digit || !rest.isEmpty() && one.charAt(first) == other.charAt(first + 1)
        && one.charAt(first + 1) == other.charAt(first) && one.substring(first + 2).equals(other.substring(first + 2));
  }
}
