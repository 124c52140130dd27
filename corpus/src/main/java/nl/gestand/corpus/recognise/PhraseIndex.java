// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rules by the words their phrases begin with, and then by the bit of the word that comes next: at most places of a
 * text there is none to try.
 */
final class PhraseIndex<R> {

  /** Words fall on so many places of the quick look. */
  private static final int PLACES = 4096;

  private final Function<R, Phrase> phrase;
  /** Where no rule's first word falls, none can begin: a look that costs less than the map. */
  private final boolean[] begins = new boolean[PLACES];
  private final Map<String, List<List<R>>> byWord = new HashMap<>();
  private final List<List<R>> byNumber;

  /** Indexes rules in the order in which they are to be tried; those that begin with a date come last. */
  PhraseIndex(List<R> rules, Function<R, Phrase> phrase) {
    this.phrase = phrase;
    Map<String, List<R>> beginning = new HashMap<>();
    List<R> dates = new ArrayList<>();
    for (R rule : rules) {
      phrase.apply(rule).firstWords().ifPresentOrElse(
          words -> words.forEach(word -> beginning.computeIfAbsent(word, w -> new ArrayList<>()).add(rule)),
          () -> dates.add(rule));
    }
    DateParts.beginnings().forEach(word -> beginning.computeIfAbsent(word, w -> new ArrayList<>()).addAll(dates));
    beginning.forEach((word, all) -> {
      byWord.put(word, byNext(all));
      begins[place(word)] = true;
    });
    this.byNumber = byNext(dates);
  }

  private List<List<R>> byNext(List<R> rules) {
    return IntStream.range(0, Words.BITS).mapToObj(bit ->
        rules.stream().filter(rule -> phrase.apply(rule).goesOnWith(bit)).toList()).toList();
  }

  private static int place(String lower) {
    int hash = lower.hashCode();
    return (hash ^ hash >>> 12) & PLACES - 1;
  }

  /** The rules whose phrases may stand at a word. */
  List<R> at(Words words, int word) {
    String lower = words.lower(word);
    List<List<R>> rules = begins[place(lower)] ? byWord.get(lower) : null;
    if (rules == null && words.number(word) >= 0) {
      rules = byNumber;
    }
    return rules == null ? List.of() : rules.get(words.bit(word + 1));
  }
}
