// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words, numbers and marks of a reading text in their order. A mark is one character. The number of a footnote is
 * a word of its own, also where it is glued to the word before it.
 */
final class Words {

  /** Words fall on so many bits. */
  static final int BITS = 64;

  /** So many spellings are kept at hand, each where its characters put it: a text says few words, and often. */
  private static final int SPELLINGS = 2048;

  /** A word as it is written, in lower case, and its bit. */
  private record Spelling(String written, String lower, int bit) {

    static Spelling of(String written) {
      String lower = written.toLowerCase(Locale.ROOT);
      return new Spelling(written, lower, Words.bit(lower));
    }
  }

  private final Spelling[] spellings = new Spelling[SPELLINGS];
  private final char[] text;
  private int[] starts;
  private int[] ends;
  private Spelling[] words;
  private int count;
  private final int[] firstOfPart;

  Words(ReadingText reading) {
    this.text = reading.characters();
    int guess = text.length / 5 + 16;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.words = new Spelling[guess];
    List<ReadingText.Part> parts = reading.parts();
    this.firstOfPart = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firstOfPart[i] = count;
      split(parts.get(i).from(), parts.get(i).to());
    }
    firstOfPart[parts.size()] = count;
  }

  int count() {
    return count;
  }

  /** Index of the first word of a part of the reading text. */
  int firstOfPart(int part) {
    return firstOfPart[part];
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** The word in lower case, empty outside the text. */
  String lower(int word) {
    return word >= 0 && word < count ? words[word].lower : "";
  }

  /** The bit of a word: what lacks the bit lacks the word. All that begin with a digit share one. */
  static int bit(String lower) {
    boolean digit = !lower.isEmpty() && Cursor.isDigit(lower.charAt(0));
    return digit ? 0 : lower.hashCode() * 0x9E3779B9 >>> 26;
  }

  int bit(int word) {
    return word < count ? words[word].bit : 0;
  }

  /** The bits of the words from one index to before another. */
  long bits(int from, int to) {
    long bits = 0;
    for (int i = from; i < to; i++) {
      bits |= 1L << words[i].bit;
    }
    return bits;
  }

  /** Whether a sentence holds any of these. */
  boolean holds(Sentence sentence, Set<String> any) {
    return holds(sentence.from(), sentence.to(), any);
  }

  /** Whether any of these stands from one index to before another. */
  boolean holds(int from, int to, Set<String> any) {
    for (int i = from; i < to; i++) {
      if (any.contains(words[i].lower)) {
        return true;
      }
    }
    return false;
  }

  boolean is(int word, String expected) {
    return lower(word).equals(expected);
  }

  /** The words from one index to before another, as they stand in the reading text. */
  String text(int from, int to) {
    return from < to ? new String(text, starts[from], ends[to - 1] - starts[from]) : "";
  }

  boolean capital(int word) {
    return word >= 0 && word < count && Character.isUpperCase(text[starts[word]]);
  }

  boolean letters(int word) {
    return word >= 0 && word < count && Character.isLetter(text[starts[word]]);
  }

  /** Whether it is neither a word nor a number. */
  boolean mark(int word) {
    return word >= 0 && word < count && !Character.isLetterOrDigit(text[starts[word]]);
  }

  /** The first character of a word, which is all of a mark. */
  char sign(int word) {
    return text[starts[word]];
  }

  /** Whether no white space stands between a word and the one before it. */
  boolean glued(int word) {
    return word > 0 && word < count && starts[word] == ends[word - 1];
  }

  /** The value of a number of at most six digits, otherwise -1. */
  int number(int word) {
    if (word < 0 || word >= count || ends[word] - starts[word] > 6) {
      return -1;
    }
    int value = 0;
    for (int i = starts[word]; i < ends[word]; i++) {
      char c = text[i];
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  private void split(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text[at];
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int end = Character.isLetter(c) ? endOfWord(at, to) : c >= '0' && c <= '9' ? endOfNumber(at, to) : at + 1;
      add(at, end);
      at = end;
    }
  }

  private int endOfWord(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text[at];
      boolean more;
      if (Character.isLetter(c)) {
        more = true;
      } else if (Character.isDigit(c)) {
        more = at - from < 3 || !Character.isLowerCase(text[at - 1]);
      } else {
        more = joins(c) && at + 1 < to && Character.isLetter(text[at + 1]) && !(c == '-' && names(from, at));
      }
      if (!more) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether a hyphen after it introduces a name: {@code motie-Kuik}. */
  private boolean names(int from, int to) {
    return to - from <= 6 && to - from >= 5 && "moties".startsWith(spelling(from, to).lower)
        && Character.isUpperCase(text[to + 1]);
  }

  private int endOfNumber(int from, int to) {
    int at = from;
    while (at < to && Character.isDigit(text[at])) {
      at++;
    }
    if (at - from <= 3 && thousands(at, to)) {
      return endOfNumber(at + 1, to);
    }
    while (at < to && Character.isLetter(text[at])) {
      at++;
    }
    return at;
  }

  private boolean thousands(int at, int to) {
    return at + 3 < to && text[at] == '.' && Character.isDigit(text[at + 1])
        && Character.isDigit(text[at + 2]) && Character.isDigit(text[at + 3])
        && (at + 4 >= to || !Character.isDigit(text[at + 4]));
  }

  private static boolean joins(char c) {
    return c == '-' || c == '\'' || c == '’';
  }

  private void add(int from, int to) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      words = Arrays.copyOf(words, 2 * count);
    }
    starts[count] = from;
    ends[count] = to;
    words[count++] = spelling(from, to);
  }

  private Spelling spelling(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int place = (hash ^ hash >>> 16) & SPELLINGS - 1;
    if (spellings[place] == null || !spells(spellings[place].written, from, to)) {
      spellings[place] = Spelling.of(new String(text, from, to - from));
    }
    return spellings[place];
  }

  private boolean spells(String word, int from, int to) {
    boolean same = word.length() == to - from;
    for (int i = 0; same && i < word.length(); i++) {
      same = word.charAt(i) == text[from + i];
    }
    return same;
  }
}
