// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.HashSet;
import java.util.Set;

/** What a stretch of text is about: the beginnings of its longer words, to compare two descriptions of one thing. */
record Subject(Set<String> stems) {

  /** Long enough to tell words apart, short enough to see through endings and most compounds. */
  private static final int STEM = 7;

  private static final Set<String> EMPTY = Set.of("motie", "moties", "toezegging", "toezeggingen", "regering", "kamer",
      "verzocht", "verzoekt", "tweede", "leden", "kamerlid", "kamerleden", "minister", "ministers", "staatssecretaris",
      "justitie", "veiligheid", "hierover", "tijdens", "commissiedebat", "tweeminutendebat", "debat", "toegezegd",
      "ingediend", "aangenomen", "waarin", "wordt", "worden", "heeft", "hebben", "zullen", "kunnen", "brief", "stand",
      "zaken", "andere", "onder", "verder", "informeren", "geïnformeerd", "januari", "februari", "maart", "april",
      "juni", "juli", "augustus", "september", "oktober", "november", "december", "toenmalige", "deze", "vragen",
      "aantal", "eerder", "gedane", "uitvoering", "nemen", "maken", "komen", "geven", "meer", "inzake", "betreffende",
      "bovengenoemde", "overleg", "welke", "zoals", "vanuit", "omdat", "binnen", "tussen", "daarbij", "hierbij");

  static Subject of(Words words, int from, int to) {
    Set<String> stems = new HashSet<>();
    for (int i = from; i < to; i++) {
      String word = words.lower(i);
      if (word.length() >= 4 && words.letters(i) && !EMPTY.contains(word)) {
        stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
      }
    }
    return new Subject(stems);
  }

  Subject and(Subject other) {
    Set<String> both = new HashSet<>(stems);
    both.addAll(other.stems);
    return new Subject(both);
  }

  int shared(Subject other) {
    Set<String> small = stems.size() < other.stems.size() ? stems : other.stems;
    Set<String> large = small == stems ? other.stems : stems;
    return (int) small.stream().filter(large::contains).count();
  }

  /** Whether all words of a short description are among these. */
  boolean holds(Subject other) {
    return !other.stems.isEmpty() && stems.containsAll(other.stems);
  }

  /** Part of the smaller of two that they share, from 0 to 1; at least two words must be shared. */
  double likeness(Subject other) {
    int shared = shared(other);
    int smaller = Math.min(stems.size(), other.stems.size());
    return shared < 2 || smaller == 0 ? 0 : (double) shared / smaller;
  }
}
