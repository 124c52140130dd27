// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.ontology.vocabulary.Thesaurus.Concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the thesaurus adds to words that were typed: other words for the same, and words for a kind of it. Never what is
 * broader: who asks for wraakporno does not want all that is misbruik.
 */
public final class WidenedWords {

  /** As long as the longest name of the field, {@code Nationaal Rapporteur Mensenhandel en Seksueel Geweld ...}. */
  private static final int MOST_WORDS = 12;

  /** One question stays one question. */
  private static final int MOST_ADDED = 12;

  /** {@code OM}, {@code Sr}: too short to be looked for unasked, and meant only when typed with its capitals. */
  private static final int SHORT = 2;

  /**
   * Words that stand for one thing, with the others for it.
   *
   * @param from index of its first group in {@link SearchWords#required}
   * @param to index after its last
   */
  public record Widened(int from, int to, String typed, List<String> added) {
    public Widened {
      added = List.copyOf(added);
    }
  }

  private final Map<String, Set<String>> others = new HashMap<>();
  private final UnaryOperator<String> key;

  /** @param key brings inflections and spellings of a word or several to one */
  public WidenedWords(List<Concept> concepts, UnaryOperator<String> key) {
    this.key = key;
    for (Concept concept : concepts) {
      for (String word : concept.words()) {
        Set<String> added = others.computeIfAbsent(keyOf(word), each -> new LinkedHashSet<>());
        added.addAll(concept.words());
        added.addAll(concept.narrower());
      }
    }
  }

  /** From left to right, the longest name first; none where the thesaurus knows nothing. */
  public List<Widened> of(SearchWords words) {
    List<Widened> widened = new ArrayList<>();
    List<List<Item>> groups = words.required();
    int from = 0;
    while (from < groups.size()) {
      int to = Math.min(groups.size(), from + MOST_WORDS);
      while (to > from && added(groups.subList(from, to)).isEmpty()) {
        to--;
      }
      if (to > from) {
        widened.add(new Widened(from, to, typed(groups.subList(from, to)), added(groups.subList(from, to))));
      }
      from = Math.max(to, from + 1);
    }
    return widened;
  }

  private List<String> added(List<List<Item>> groups) {
    boolean plain = groups.stream().allMatch(group -> group.size() == 1
        && (group.getFirst() instanceof Item.Word || group.getFirst() instanceof Item.Phrase));
    if (!plain) {
      return List.of();
    }
    String typed = keyOf(typed(groups));
    return others.getOrDefault(typed, Set.of()).stream()
        .filter(word -> word.length() > SHORT && !keyOf(word).equals(typed)).limit(MOST_ADDED).toList();
  }

  private static String typed(List<List<Item>> groups) {
    return String.join(" ", groups.stream().map(group -> group.getFirst().text()).toList());
  }

  private String keyOf(String words) {
    return words.length() <= SHORT ? "=" + words : key.apply(words.toLowerCase(Locale.ROOT));
  }
}
