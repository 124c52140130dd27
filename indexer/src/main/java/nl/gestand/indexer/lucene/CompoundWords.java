// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes a Dutch compound apart: {@code kindermisbruikmateriaal} is kind, misbruik, materiaal. Only words that
 * {@code dutch-parts.txt} lists are parts, so a word that merely looks like a compound stays whole; what the list would
 * still get wrong stands in {@code dutch-words.txt}.
 */
final class CompoundWords {

  /** Shorter words are hardly ever two. */
  private static final int SHORTEST = 7;

  /** Longer words are no words. */
  private static final int LONGEST = 60;

  /** What may stand between two parts: opsporing-s-strategie, student-en-huis. */
  private static final List<String> LINKS = List.of("", "s", "en", "n");

  /** How a part looks before another, with its key. */
  private static final Map<String, String> BEFORE = new HashMap<>();

  /** Keys of what may stand last. */
  private static final Set<String> LAST = new HashSet<>();
  private static final Set<String> WHOLE = new HashSet<>();
  private static int longestPart;

  static {
    lines("dutch-parts.txt").forEach(CompoundWords::readPart);
    lines("dutch-words.txt").flatMap(line -> Stream.of(line.split(" "))).map(DutchStemmer::stem).forEach(WHOLE::add);
  }

  private CompoundWords() {}

  /** The keys of the parts of a word in lower case, in order; empty for a word that is no compound of known parts. */
  static List<String> parts(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !word.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    String key = DutchStemmer.stem(word);
    if (WHOLE.contains(key)) {
      return List.of();
    }
    List<String> parts = fewest(word);
    return parts.size() > 1 ? parts : List.of();
  }

  /** From each place on the fewest parts to the end; of equally many those of which the last is longest. */
  private static List<String> fewest(String word) {
    List<List<String>> from = new ArrayList<>();
    for (int i = 0; i <= word.length(); i++) {
      from.add(List.of());
    }
    for (int start = word.length() - 2; start >= 0; start--) {
      String rest = DutchStemmer.stem(word.substring(start));
      if (LAST.contains(rest) && start != 0) {
        from.set(start, List.of(rest));
      } else {
        from.set(start, best(word, start, from));
      }
    }
    return from.getFirst();
  }

  private static List<String> best(String word, int start, List<List<String>> from) {
    List<String> best = List.of();
    for (int end = start + 2; end < Math.min(word.length() - 1, start + longestPart + 1); end++) {
      String part = BEFORE.get(word.substring(start, end));
      if (part != null && !from.get(end).isEmpty() && (best.isEmpty() || from.get(end).size() + 1 < best.size())) {
        best = new ArrayList<>(from.get(end));
        best.addFirst(part);
      }
    }
    return best;
  }

  private static void readPart(String line) {
    String[] forms = line.strip().split(" ");
    boolean last = forms[0].endsWith("*");
    String word = last ? forms[0].substring(0, forms[0].length() - 1) : forms[0];
    String key = DutchStemmer.stem(word);
    if (last) {
      LAST.add(key);
    }
    for (String link : LINKS) {
      BEFORE.putIfAbsent(word + link, key);
      longestPart = Math.max(longestPart, word.length() + link.length());
    }
    for (int i = 1; i < forms.length; i++) {
      BEFORE.put(forms[i], key);
    }
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = CompoundWords.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
