// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads {@link SearchWords} from left to right; each typed character is looked at a bounded number of times. */
final class WordsReader {

  /** With one letter a beginning would match most of the index. */
  static final int SHORTEST_BEGINNING = 2;

  /** The longest spelling of a number, {@code Aanhangsel Handelingen II 2019/20, nr. 89}, with two words to spare. */
  private static final int LONGEST_NUMBER = 8;

  /** What was not understood is named, not repeated whole. */
  private static final int MOST_REPORTED = 200;

  private record Token(String text, boolean quoted, boolean excluded) {}

  private final String typed;
  private final boolean cut;
  private final List<Token> tokens = new ArrayList<>();
  private final List<List<Item>> required = new ArrayList<>();
  private final List<Item> excluded = new ArrayList<>();
  private final StringJoiner strange = new StringJoiner(" ");
  private int words;

  WordsReader(String words) {
    cut = words.length() > SearchWords.MOST_CHARACTERS;
    String kept = cut ? words.substring(0, lastSpace(words)) : words;
    StringBuilder clean = new StringBuilder(kept.length());
    kept.codePoints().forEach(c -> clean.appendCodePoint(
        Character.isISOControl(c) || isSpace(c) || isLoneHalf(c) ? ' ' : isQuote(c) ? '"' : c));
    typed = clean.toString();
    if (cut) {
      strange.add(shortened(words.substring(kept.length()).strip()));
    }
  }

  SearchWords read() {
    split();
    int at = 0;
    boolean alternative = false;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (isOperator(token)) {
        alternative = operator(at);
        at++;
      } else {
        int length = numberLength(at);
        words += wordsIn(text(at, length));
        if (words > SearchWords.MOST_WORDS) {
          report(text(at, tokens.size() - at));
          break;
        }
        boolean negated = token.excluded() || at > 0 && isNot(tokens.get(at - 1));
        add(item(at, length), negated, alternative);
        alternative = false;
        at += length;
      }
    }
    return new SearchWords(required, excluded, shortened(strange.toString()));
  }

  private static int wordsIn(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
      count += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return count;
  }

  private void add(Optional<Item> read, boolean negated, boolean alternative) {
    if (read.isEmpty()) {
      return;
    }
    if (negated) {
      excluded.add(read.get());
    } else if (alternative && !required.isEmpty()) {
      required.getLast().add(read.get());
    } else {
      required.add(new ArrayList<>(read.stream().toList()));
    }
  }

  /** Whether the next item is an alternative to the one before; an operator that stands idle is reported. */
  private boolean operator(int at) {
    Token token = tokens.get(at);
    boolean before = at > 0 && !isOperator(tokens.get(at - 1));
    boolean after = at + 1 < tokens.size() && (!isOperator(tokens.get(at + 1)) || isNot(tokens.get(at + 1)));
    boolean idle = isNot(token) ? at + 1 == tokens.size() || isOperator(tokens.get(at + 1)) : !before || !after;
    if (idle) {
      report(token.text());
    }
    return isOr(token) && !idle;
  }

  private Optional<Item> item(int at, int length) {
    String text = text(at, length);
    Token token = tokens.get(at);
    if (!token.quoted()) {
      Optional<Identifier> identifier = identifier(text);
      if (identifier.isPresent()) {
        return Optional.of(new Item.Number(text, identifier.get()));
      }
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    if (token.quoted()) {
      return Optional.of(new Item.Phrase(text));
    }
    if (text.indexOf('*') < 0) {
      return Optional.of(new Item.Word(text));
    }
    String beginning = text.substring(0, text.length() - 1);
    if (text.endsWith("*") && beginning.length() >= SHORTEST_BEGINNING
        && beginning.codePoints().allMatch(Character::isLetterOrDigit)) {
      return Optional.of(new Item.Beginning(beginning));
    }
    report(text);
    return Optional.of(new Item.Word(text.replace('*', ' ').strip()));
  }

  /** How many tokens from here are one item: those of the longest official number, or of a number in groups, or one. */
  private int numberLength(int at) {
    int most = 0;
    while (most < LONGEST_NUMBER && at + most < tokens.size() && isPlain(tokens.get(at + most))
        && (most == 0 || !tokens.get(at + most).excluded())) {
      most++;
    }
    for (int length = most; length > 1; length--) {
      if (identifier(text(at, length)).isPresent()) {
        return length;
      }
    }
    int groups = 1;
    if (isDigits(tokens.get(at).text(), 1, 3)) {
      while (groups < most && isDigits(tokens.get(at + groups).text(), 3, 3)) {
        groups++;
      }
    }
    return groups;
  }

  private static Optional<Identifier> identifier(String text) {
    boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digit ? Identifiers.parse(text) : Optional.empty();
  }

  private String text(int at, int length) {
    StringJoiner joined = new StringJoiner(" ");
    tokens.subList(at, at + length).forEach(token -> joined.add(token.text()));
    return joined.toString();
  }

  private void split() {
    int at = 0;
    while (at < typed.length()) {
      char c = typed.charAt(at);
      boolean minus = c == '-' && at + 1 < typed.length() && typed.charAt(at + 1) != ' ';
      int start = minus ? at + 1 : at;
      if (c == ' ' || c == '(' || c == ')') {
        at++;
      } else if (typed.charAt(start) == '"') {
        int end = typed.indexOf('"', start + 1);
        if (end > start) {
          tokens.add(new Token(typed.substring(start + 1, end).strip(), true, minus));
        } else {
          report("\"");
        }
        at = Math.max(end, start) + 1;
      } else {
        int end = endOfWord(start);
        tokens.add(new Token(typed.substring(start, end), false, minus));
        at = end;
      }
    }
  }

  /** A bracket ends a word only at its edge: {@code 22(30196)} is one. */
  private int endOfWord(int start) {
    int end = start;
    while (end < typed.length() && typed.charAt(end) != ' ' && typed.charAt(end) != '"') {
      end++;
    }
    while (end - 1 > start && typed.charAt(end - 1) == ')' && typed.lastIndexOf('(', end) < start) {
      end--;
    }
    return Math.max(end, start + 1);
  }

  private void report(String part) {
    if (strange.length() <= MOST_REPORTED) {
      strange.add(part);
    }
  }

  private static boolean isPlain(Token token) {
    return !token.quoted() && !isOperator(token) && token.text().indexOf('*') < 0;
  }

  private static boolean isOperator(Token token) {
    return !token.quoted() && (token.text().equals("AND") || token.text().equals("EN") || isOr(token) || isNot(token));
  }

  private static boolean isOr(Token token) {
    return !token.quoted() && (token.text().equals("OR") || token.text().equals("OF") || token.text().equals("|"));
  }

  private static boolean isNot(Token token) {
    return !token.quoted() && (token.text().equals("NOT") || token.text().equals("NIET"));
  }

  private static boolean isDigits(String text, int least, int most) {
    return text.length() >= least && text.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(int c) {
    return "\"\u201c\u201d\u201e\u201f\u00ab\u00bb".indexOf(c) >= 0;
  }

  private static boolean isLoneHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static int lastSpace(String words) {
    int space = words.lastIndexOf(' ', SearchWords.MOST_CHARACTERS);
    return space > 0 ? space : SearchWords.MOST_CHARACTERS;
  }

  private static String shortened(String text) {
    return text.length() <= MOST_REPORTED ? text : text.substring(0, MOST_REPORTED) + "…";
  }
}
