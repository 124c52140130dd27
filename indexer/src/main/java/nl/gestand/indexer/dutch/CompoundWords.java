// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.dutch;

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
 * {@code parts.txt} lists are parts, so a word that merely looks like a compound stays whole; what the list would
 * still get wrong stands in {@code words.txt}.
 */
public final class CompoundWords {

  /** Shorter words are hardly ever two. */
  private static final int SHORTEST = 7;

  /** Longer words are no words. */
  private static final int LONGEST = 60;

  private static final int SHORTEST_PART = 3;

  /** What may stand between two parts: opsporing-s-strategie, student-en-huis. */
  private static final List<String> LINKS = List.of("s", "en", "n");

  /** How a part looks before another, with its key. */
  private static final Map<String, String> BEFORE = new HashMap<>();

  /** Keys of what may stand last. */
  private static final Set<String> LAST = new HashSet<>();
  private static final Set<String> WHOLE = new HashSet<>();
  private static int longestPart;

  /** The first part of what is left of a word, and how the rest is divided; null after the last. */
  private record Division(String part, Division rest, int cost) {}

  static {
    Map<String, String> joined = new HashMap<>();
    lines("parts.txt").forEach(line -> readPart(line, joined));
    joined.forEach(BEFORE::putIfAbsent);
    lines("words.txt").flatMap(line -> Stream.of(line.split(" "))).map(DutchStemmer::stem).forEach(WHOLE::add);
  }

  private CompoundWords() {}

  /** The keys of the parts of a word in lower case, in order; empty for a word that is no compound of known parts. */
  public static List<String> parts(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !word.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    return WHOLE.contains(DutchStemmer.stem(word)) ? List.of() : cheapest(word);
  }

  /** From each place on the cheapest parts to the end; of equally cheap ones those of which the last is longest. */
  private static List<String> cheapest(String word) {
    int length = word.length();
    Division[] from = new Division[length + 1];
    for (int start = length - SHORTEST_PART; start >= 0; start--) {
      String rest = DutchStemmer.stem(word.substring(start));
      if (start > 0 && LAST.contains(rest)) {
        from[start] = new Division(rest, null, cost(length - start));
        continue;
      }
      for (int end = start + SHORTEST_PART; end <= Math.min(length - SHORTEST_PART, start + longestPart); end++) {
        String part = from[end] == null ? null : BEFORE.get(word.substring(start, end));
        int cost = part == null ? 0 : cost(part.length()) + from[end].cost();
        if (part != null && (from[start] == null || cost < from[start].cost())) {
          from[start] = new Division(part, from[end], cost);
        }
      }
    }
    List<String> parts = new ArrayList<>();
    for (Division at = from[0]; at != null; at = at.rest()) {
      parts.add(at.part());
    }
    return parts;
  }

  /** Few parts are better than many, and a short one is often none. */
  private static int cost(int length) {
    return length < 4 ? 14 : length < 5 ? 12 : 10;
  }

  /** @param joined gets how a part looks with what joins it; a word of the list that looks so goes before */
  private static void readPart(String line, Map<String, String> joined) {
    String[] forms = line.split(" ");
    char kind = forms[0].charAt(forms[0].length() - 1);
    String word = Character.isLetter(kind) ? forms[0] : forms[0].substring(0, forms[0].length() - 1);
    String key = DutchStemmer.stem(word);
    if (kind == '*' || kind == '-') {
      LAST.add(key);
    }
    if (kind != '-') {
      BEFORE.put(word, key);
      longestPart = Math.max(longestPart, word.length() + "en".length());
    }
    if (kind != '-' && kind != '~') {
      LINKS.forEach(link -> joined.putIfAbsent(word + link, key));
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
