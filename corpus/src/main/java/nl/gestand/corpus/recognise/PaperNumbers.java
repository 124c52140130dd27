// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;

import java.util.List;

/** Finds the number of the paper that stands with a motie, in the sentence or in its footnote. */
final class PaperNumbers {

  /** A number further on than this belongs to something else. */
  static final int WITHIN = 60;

  private final Words words;
  private final Cited cited;

  PaperNumbers(Words words, Cited cited) {
    this.words = words;
    this.cited = cited;
  }

  /** The kamerstuk that stands with a mention: the first behind it, or the one its footnote cites. */
  List<Identifier> near(Sentence sentence, int from, int limit) {
    int end = Math.min(limit, from + WITHIN);
    for (Cited.Place place : cited.in(from, end)) {
      List<Identifier> numbers = papers(place.citation().targets());
      if (!numbers.isEmpty()) {
        return numbers.subList(0, 1);
      }
    }
    for (int i = from; i < limit && !sentence.footnote(); i++) {
      List<Identifier> numbers = papers(cited.note(cited.noteAt(i)));
      if (!numbers.isEmpty()) {
        return numbers.subList(0, 1);
      }
    }
    return List.of();
  }

  /** All kamerstukken in the brackets that open at a word. */
  List<Identifier> inBrackets(int open, int limit) {
    int close = open;
    while (words.is(open, "(") && close < Math.min(limit, open + WITHIN) && !words.is(close, ")")) {
      close++;
    }
    return cited.in(open, close).stream().flatMap(place -> papers(place.citation().targets()).stream()).toList();
  }

  /** The number in "op stuk nr. 470" between two words; 0 where there is none. */
  int onPaper(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "stuk") && words.lower(i + 1).startsWith("nr")) {
        return Math.max(0, words.number(words.is(i + 2, ".") ? i + 3 : i + 2));
      }
    }
    return 0;
  }

  static boolean namesPaper(Cited.Place place) {
    return !papers(place.citation().targets()).isEmpty();
  }

  static List<Identifier> papers(List<Identifier> targets) {
    return targets.isEmpty() ? targets : targets.stream().filter(target -> target instanceof Kamerstuk).toList();
  }
}
