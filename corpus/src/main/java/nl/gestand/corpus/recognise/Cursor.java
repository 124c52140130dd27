// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

/**
 * A place in a reading text, moved on by the grammars. Each {@code eat} either takes what it names and moves past it,
 * or leaves the place as it was. None goes past the end of the paragraph.
 */
final class Cursor {

  /** What stands beyond either end of the text, and between paragraphs. */
  static final char END = '\n';

  private final String text;
  private final char[] characters;
  private int at;

  Cursor(String text) {
    this.text = text;
    this.characters = text.toCharArray();
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  char now() {
    return charAt(at);
  }

  char ahead(int distance) {
    return charAt(at + distance);
  }

  char before() {
    return charAt(at - 1);
  }

  char charAt(int index) {
    return index < 0 || index >= characters.length ? END : characters[index];
  }

  boolean eat(char c) {
    if (now() != c) {
      return false;
    }
    at++;
    return true;
  }

  boolean eatSpace() {
    return eat(' ');
  }

  /** A hyphen or dash of any width. */
  boolean eatDash() {
    if (!isDash(now())) {
      return false;
    }
    at++;
    return true;
  }

  /** These letters, case ignored, whatever follows. */
  boolean eatText(String lower) {
    if (!starts(lower)) {
      return false;
    }
    at += lower.length();
    return true;
  }

  /** This word, case ignored, and not the beginning of a longer one. */
  boolean eatWord(String lower) {
    if (!startsWord(lower)) {
      return false;
    }
    at += lower.length();
    return true;
  }

  boolean startsWord(String lower) {
    return starts(lower) && !Character.isLetter(charAt(at + lower.length()));
  }

  private boolean starts(String lower) {
    int length = lower.length();
    for (int i = 0; i < length; i++) {
      char c = charAt(at + i);
      char l = lower.charAt(i);
      // Capital and small letter differ in one bit.
      if (c != l && ((c | 0x20) != (l | 0x20) || Character.toLowerCase(c) != Character.toLowerCase(l))) {
        return false;
      }
    }
    return true;
  }

  /** The first of these words that stands here, or the empty string. */
  String eatOneOf(String... words) {
    for (String word : words) {
      if (eatWord(word)) {
        return word;
      }
    }
    return "";
  }

  /** A number of at most so many digits, all of them, or -1. */
  int eatNumber(int most) {
    int end = at;
    while (isDigit(charAt(end)) && end - at <= most) {
      end++;
    }
    if (end == at || end - at > most) {
      return -1;
    }
    int number = Integer.parseInt(text, at, end, 10);
    at = end;
    return number;
  }

  /** How many digits stand here, counted to one more than {@code most}. */
  int digits(int most) {
    int count = 0;
    while (count <= most && isDigit(ahead(count))) {
      count++;
    }
    return count;
  }

  /** Index after the last letter or digit of the word that starts here. */
  int endOfWord() {
    int end = at;
    while (Character.isLetterOrDigit(charAt(end))) {
      end++;
    }
    return end;
  }

  String from(int start) {
    return text.substring(start, at);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
