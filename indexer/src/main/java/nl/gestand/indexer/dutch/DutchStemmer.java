// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.dutch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings singular and plural, and an adjective with and without its e, to one key: {@code zaak, zaken}; {@code brief,
 * brieven}; {@code seksueel, seksuele}. The key need not be a word. It follows Dutch spelling (open and closed
 * syllables, v and f, z and s, doubled consonants); what that can't tell stands in {@code stems.txt}.
 *
 * <p>Verbs are joined only where that file lists them, and derived words never: {@code minister, ministerie}.
 */
public final class DutchStemmer {

  /** Shorter words have no ending to lose. */
  private static final int SHORTEST = 4;

  /** Of more syllables the last is often weak, and its vowel is written single in both forms. */
  private static final int ONE_SYLLABLE = 1;

  private static final Map<String, String> WORDS = new HashMap<>();
  private static final Map<String, String> ENDINGS = new HashMap<>();
  private static final Set<String> KEEP_S = new HashSet<>();

  /** Of the endings listed. */
  private static int longestEnding;

  static {
    read();
  }

  private DutchStemmer() {}

  /** The key of a word in lower case, which may still have its accents. */
  public static String stem(String word) {
    String listed = WORDS.get(word);
    if (listed != null) {
      return listed;
    }
    if (word.endsWith("'s")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    for (int length = Math.min(longestEnding, word.length()); length > 2; length--) {
      String ending = ENDINGS.get(word.substring(word.length() - length));
      if (ending != null) {
        return closed(word.substring(0, word.length() - length) + ending);
      }
    }
    return closed(withoutEnding(word));
  }

  private static String withoutEnding(String word) {
    String stem = losesS(word) ? cut(word, 1) : word;
    if (stem.endsWith("\u00ebn")) {
      return cut(stem, 2) + (stem.charAt(stem.length() - 3) == 'i' && stem.length() > 4
          && consonant(stem.charAt(stem.length() - 4)) ? "e" : "");
    }
    if (stem.endsWith("en") && stem.length() >= 5 && canLoseEnding(cut(stem, 2))) {
      return spelled(cut(stem, 2));
    }
    if (stem.endsWith("e") && stem.length() >= 4 && consonant(stem.charAt(stem.length() - 2))
        && syllables(cut(stem, 1)) > 0) {
      return spelled(cut(stem, 1));
    }
    return stem;
  }

  private static boolean canLoseEnding(String stem) {
    char last = stem.charAt(stem.length() - 1);
    char before = stem.charAt(stem.length() - 2);
    boolean longVowel = !consonant(before) && (last == 'e' && "ie".indexOf(before) >= 0 || last == 'j' && before == 'i'
        || last == 'i' && "aeou".indexOf(before) >= 0 || last == 'u' && "oe".indexOf(before) >= 0
        || last == 'e' && before == 'o');
    return syllables(stem) > 0 && (consonant(last) || longVowel);
  }

  /** An s after a weak syllable or a vowel makes a plural; after any other sound it belongs to the word. */
  private static boolean losesS(String word) {
    int length = word.length();
    if (!word.endsWith("s") || length < 5 || syllables(word) == ONE_SYLLABLE) {
      return false;
    }
    for (int from = 0; from < length - 2; from++) {
      if (KEEP_S.contains(word.substring(from))) {
        return false;
      }
    }
    char last = word.charAt(length - 2);
    char before = word.charAt(length - 3);
    return switch (last) {
      case 'e' -> before != 'e';
      case 'l', 'm', 'n' -> before == 'e' && consonant(word.charAt(length - 4)) || last == 'm' && before == 'u';
      case 'r' -> !consonant(before) && !(before == 'e' && word.charAt(length - 4) == 'o');
      case 'o' -> consonant(before);
      case 'u' -> word.endsWith("eaus");
      default -> false;
    };
  }

  /** The last syllable as it is written without an ending: {@code zak} of zaken as zaak, {@code bross} as bros. */
  private static String spelled(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (end == 'v') {
      return spelledVowel(cut(stem, 1) + 'f');
    }
    if (end == 'z') {
      return spelledVowel(cut(stem, 1) + 's');
    }
    if (consonant(end) && end == stem.charAt(last - 1)) {
      return cut(stem, 1);
    }
    return spelledVowel(stem);
  }

  private static String spelledVowel(String stem) {
    int last = stem.length() - 1;
    char vowel = stem.charAt(last - 1);
    boolean open = consonant(stem.charAt(last)) && "aeou".indexOf(vowel) >= 0
        && (last < 2 || consonant(stem.charAt(last - 2)));
    return open && stem.charAt(last) != 'w' && syllables(stem) == ONE_SYLLABLE
        ? stem.substring(0, last) + vowel + stem.charAt(last)
        : stem;
  }

  /** Of words of more syllables the last double vowel single: {@code seksueel} as seksuel, which seksuele gives too. */
  private static String closed(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && consonant(stem.charAt(last)) && "aeou".indexOf(stem.charAt(last - 1)) >= 0
        && stem.charAt(last - 1) == stem.charAt(last - 2);
    return doubled && syllables(stem) > ONE_SYLLABLE ? stem.substring(0, last - 1) + stem.charAt(last) : stem;
  }

  /** Groups of vowels; the j of ij belongs to one. */
  private static int syllables(String word) {
    int count = 0;
    boolean inVowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = !consonant(word.charAt(i)) || inVowel && word.charAt(i) == 'j' && word.charAt(i - 1) == 'i';
      count += vowel && !inVowel ? 1 : 0;
      inVowel = vowel;
    }
    return count;
  }

  private static boolean consonant(char c) {
    return "aeiouyáàâäéèêëíìîïóòôöúùûü".indexOf(c) < 0;
  }

  private static String cut(String word, int characters) {
    return word.substring(0, word.length() - characters);
  }

  private static void read() {
    try (var lines = new BufferedReader(new InputStreamReader(
        DutchStemmer.class.getResourceAsStream("stems.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (line.startsWith("-")) {
          ENDINGS.put(words[0].substring(1), words[1].substring(1));
          longestEnding = Math.max(longestEnding, words[0].length() - 1);
        } else if (line.startsWith("s ")) {
          KEEP_S.add(words[1]);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          for (String word : words) {
            WORDS.put(word, words[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
