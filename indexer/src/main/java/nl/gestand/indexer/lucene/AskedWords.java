// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.SearchWords;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.CommitmentKind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Which of the words asked an entry must have, and which may be missed. */
final class AskedWords {

  private static final Map<List<String>, CommitmentKind> KINDS = kinds();

  private AskedWords() {}

  private static Map<List<String>, CommitmentKind> kinds() {
    Map<List<String>, CommitmentKind> kinds = new HashMap<>();
    for (CommitmentKind kind : CommitmentKind.values()) {
      kinds.put(DutchAnalysis.terms(DutchAnalysis.STEMMED, kind.code()), kind);
    }
    for (String promised : List.of("belofte", "beloofd", "toegezegd")) {
      kinds.put(DutchAnalysis.terms(DutchAnalysis.STEMMED, promised), CommitmentKind.TOEZEGGING);
    }
    return Map.copyOf(kinds);
  }

  /**
   * How many words can be missed; none beside operators, beginnings, dossiers and articles, which say what is wanted,
   * nor in what is long and was not understood.
   */
  static int plainWords(SearchWords words) {
    boolean readable = words.notUnderstood().isEmpty() || words.required().size() <= Weights.MOST_TOGETHER;
    boolean plain = readable && words.required().stream()
        .allMatch(group -> isFixed(group) || group.size() == 1 && group.getFirst() instanceof Item.Word);
    return plain ? (int) words.required().stream().filter(AskedWords::counts).count() : 0;
  }

  static boolean hasFixed(SearchWords words) {
    return words.required().stream().anyMatch(AskedWords::isFixed);
  }

  static boolean hasKind(SearchWords words) {
    return words.required().stream().anyMatch(AskedWords::isKind);
  }

  /** Whether it is one of the words of which so many are enough. */
  static boolean counts(List<Item> group) {
    return !isFixed(group) && !isWeak(group) && !isKind(group);
  }

  /** {@code moties}, {@code beloofd}: where words may be missed it says which come first, not what is found. */
  static boolean isKind(List<Item> group) {
    return group.size() == 1 && group.getFirst() instanceof Item.Word word && kind(word.text()).isPresent();
  }

  static Optional<CommitmentKind> kind(String text) {
    return Optional.ofNullable(KINDS.get(DutchAnalysis.terms(DutchAnalysis.STEMMED, text)));
  }

  /** What stays wanted where words may be missed: what stands in quotes, and the number of one thing. */
  static boolean isFixed(List<Item> group) {
    return group.size() == 1 && (group.getFirst() instanceof Item.Phrase
        || group.getFirst() instanceof Item.Number number && isOfOneThing(number.identifier()));
  }

  private static boolean isOfOneThing(Identifier number) {
    return number instanceof Kamerstuk || number instanceof ToezeggingNumber || number instanceof TkNumber;
  }

  static String typed(SearchWords words) {
    StringJoiner typed = new StringJoiner(" ");
    words.required().forEach(group -> typed.add(group.getFirst().text()));
    return typed.toString();
  }

  static boolean isWeak(List<Item> group) {
    return group.size() == 1 && group.getFirst() instanceof Item.Word word && DutchAnalysis.isWeak(word.text());
  }
}
