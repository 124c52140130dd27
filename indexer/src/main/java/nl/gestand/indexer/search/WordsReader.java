// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.search;

import nl.gestand.indexer.search.Limit.Wanted;
import nl.gestand.indexer.search.SearchWords.Item;
import nl.gestand.indexer.search.SearchWords.Unknown;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link SearchWords} from left to right; each typed character is looked at a bounded number of times. */
final class WordsReader {

  /** With one letter a beginning would match most of the index. */
  static final int SHORTEST_BEGINNING = 2;

  /** The longest spelling of a number, {@code Aanhangsel Handelingen II 2019/20, nr. 89}, with two words to spare. */
  private static final int LONGEST_NUMBER = 8;

  /** What was not understood is named, not repeated whole. */
  private static final int MOST_REPORTED = 200;
  private static final int MOST_UNKNOWN = 5;

  /** Words between the two of {@code NEAR}, and the most that {@code NEAR/n} can ask for. */
  private static final int NEAR = 10;
  private static final int FARTHEST = 50;

  private static final Pattern NEAR_SIGN = Pattern.compile("(?:NEAR|NABIJ)(?:/(\\d{1,4}))?");
  private static final Pattern FIELD = Pattern.compile("\\p{L}{2,20}:(?=[^ :/])");

  private static final Pattern ARTICLE = Pattern.compile("(?i)art\\.?|artikel(?:en)?");
  private static final Pattern ARTICLE_NUMBER = Pattern.compile("[1-9]\\d{0,2}[a-z]{1,4}");

  /** @param field what stands before the colon, or empty */
  private record Token(String text, String field, boolean quoted, boolean excluded, int from, int to) {}

  private final String typed;
  private final boolean cut;
  private final List<Token> tokens = new ArrayList<>();
  private final List<List<Item>> required = new ArrayList<>();
  private final List<Item> excluded = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private final StringJoiner strange = new StringJoiner(" ");
  private int words;
  /** The item before, where it is wanted. */
  private Item last;

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
    readStatus();
    int at = 0;
    boolean alternative = false;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (isOperator(token)) {
        alternative = operator(at);
        at++;
      } else {
        int length = token.field().isEmpty() ? numberLength(at) : valueLength(at);
        words += wordsIn(text(at, length));
        if (words > SearchWords.MOST_WORDS) {
          report(text(at, tokens.size() - at));
          break;
        }
        boolean negated = token.excluded() || at > 0 && isNot(tokens.get(at - 1));
        if (token.field().isEmpty()) {
          add(item(at, length), negated, alternative, at == 0 ? 0 : distance(tokens.get(at - 1)));
        } else {
          addLimit(length == 1 ? token : joined(at, length), negated);
        }
        alternative = false;
        at += length;
      }
    }
    return new SearchWords(required, excluded, limits, unknown, shortened(strange.toString()));
  }

  /** What a sentence says of a status is a condition as a typed one is, unless one was typed. */
  private void readStatus() {
    boolean typed = tokens.stream().anyMatch(token -> QueryField.find(token.field()).equals(Optional.of(QueryField.STATUS)));
    List<String> said = tokens.stream().limit(SearchWords.MOST_WORDS)
        .map(token -> isPlain(token) && !token.excluded() ? token.text() : "").toList();
    Optional<SpokenStatus> found = typed ? Optional.empty() : SpokenStatus.in(said);
    found.ifPresent(status -> {
      List<Token> saying = tokens.subList(status.from(), status.to());
      limits.add(new Limit(QueryField.STATUS, status.value(), false, saying.getFirst().from(), saying.getLast().to(),
          QueryField.STATUS.read(status.value()).orElseThrow()));
      saying.clear();
    });
  }

  private void addLimit(Token token, boolean negated) {
    Optional<QueryField> field = QueryField.find(token.field());
    Optional<Wanted> wanted = field.flatMap(known -> known.read(token.text()));
    if (wanted.isPresent()) {
      limits.add(new Limit(field.get(), token.text(), negated, token.from(), token.to(), wanted.get()));
      return;
    }
    String whole = token.field() + ":" + token.text();
    report(whole);
    if (unknown.size() < MOST_UNKNOWN) {
      unknown.add(new Unknown(field, shortened(whole)));
    }
    if (field.isEmpty()) {
      add(Optional.of(new Item.Word(token.field())), negated, false, 0);
      add(plain(token.text(), token.quoted()), negated, false, 0);
    }
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

  /** @param distance from the item before, when the words are to stand near each other; otherwise 0 */
  private void add(Optional<Item> read, boolean negated, boolean alternative, int distance) {
    if (read.isEmpty()) {
      return;
    }
    Item before = last;
    last = negated ? null : read.get();
    if (negated) {
      excluded.add(read.get());
    } else if (distance > 0 && canBeNear(before) && canBeNear(last)) {
      if (required.getLast().equals(List.of(before))) {
        required.removeLast();
      }
      required.add(new ArrayList<>(List.of(new Item.Near(before.text(), last.text(), distance))));
    } else if (alternative && !required.isEmpty()) {
      required.getLast().add(read.get());
    } else {
      required.add(new ArrayList<>(read.stream().toList()));
    }
  }

  private static boolean canBeNear(Item item) {
    return item instanceof Item.Word || item instanceof Item.Phrase;
  }

  /** Whether the next item is an alternative to the one before; an operator that stands idle is reported. */
  private boolean operator(int at) {
    Token token = tokens.get(at);
    boolean joins = isOr(token) || distance(token) > 0;
    boolean before = at > 0 && isOperand(tokens.get(at - 1), joins);
    boolean after = at + 1 < tokens.size() && (isOperand(tokens.get(at + 1), joins)
        || isNot(tokens.get(at + 1)) && distance(token) == 0);
    boolean idle = isNot(token) ? at + 1 == tokens.size() || isOperator(tokens.get(at + 1)) : !before || !after;
    if (idle) {
      report(token.text());
    }
    return isOr(token) && !idle;
  }

  /** A condition holds for the whole question: it can't be one of two, nor near something. */
  private static boolean isOperand(Token token, boolean joined) {
    return !isOperator(token) && (!joined || token.field().isEmpty());
  }

  private Optional<Item> item(int at, int length) {
    String text = text(at, length);
    Token token = tokens.get(at);
    if (length == 2 && isArticle(at)) {
      return Optional.of(new Item.Near("artikel", asked(tokens.get(at + 1).text()), NEAR));
    }
    if (!token.quoted()) {
      Optional<Identifier> identifier = identifier(text);
      if (identifier.isPresent()) {
        return Optional.of(new Item.Number(text, identifier.get()));
      }
    }
    return plain(text, token.quoted());
  }

  private Optional<Item> plain(String text, boolean quoted) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    if (quoted) {
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
    if (most > 1 && isArticle(at)) {
      return 2;
    }
    int groups = 1;
    if (isDigits(tokens.get(at).text(), 1, 3)) {
      while (groups < most && isDigits(tokens.get(at + groups).text(), 3, 3)) {
        groups++;
      }
    }
    return groups;
  }

  /** {@code artikel 240b} of a law that is not named: a number with a letter, so that it is hardly anything else. */
  private boolean isArticle(int at) {
    return ARTICLE.matcher(tokens.get(at).text()).matches()
        && ARTICLE_NUMBER.matcher(asked(tokens.get(at + 1).text())).matches();
  }

  /** The same for the value of a condition: {@code artikel:139h Sr} and {@code dossier:34 843} need no quotes. */
  private int valueLength(int at) {
    Token first = tokens.get(at);
    Optional<QueryField> field = first.quoted() ? Optional.empty() : QueryField.find(first.field());
    int most = 1;
    while (field.isPresent() && most < LONGEST_NUMBER && at + most < tokens.size() && isPlain(tokens.get(at + most))
        && !tokens.get(at + most).excluded()) {
      most++;
    }
    for (int length = most; length > 1; length--) {
      if (field.get().isOneValue(joined(at, length).text())) {
        return length;
      }
    }
    return 1;
  }

  private Token joined(int at, int length) {
    Token first = tokens.get(at);
    Token end = tokens.get(at + length - 1);
    StringJoiner text = new StringJoiner(" ");
    tokens.subList(at, at + length).forEach(token -> text.add(token.text()));
    return new Token(text.toString(), first.field(), false, first.excluded(), first.from(), end.to());
  }

  private static Optional<Identifier> identifier(String text) {
    boolean digit = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digit ? Identifiers.parse(asked(text)) : Optional.empty();
  }

  /** Without what ends a question. */
  private static String asked(String text) {
    return text.endsWith("?") || text.endsWith("!") ? text.substring(0, text.length() - 1) : text;
  }

  private String text(int at, int length) {
    StringJoiner joined = new StringJoiner(" ");
    tokens.subList(at, at + length).forEach(token ->
        joined.add(token.field().isEmpty() ? token.text() : token.field() + ":" + token.text()));
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
        continue;
      }
      String field = field(start);
      int value = start + (field.isEmpty() ? 0 : field.length() + 1);
      if (typed.charAt(value) == '"') {
        int end = typed.indexOf('"', value + 1);
        if (end > value) {
          tokens.add(new Token(typed.substring(value + 1, end).strip(), field, true, minus, at, end + 1));
        } else {
          report("\"");
        }
        at = Math.max(end, value) + 1;
      } else {
        int end = endOfWord(value);
        tokens.add(new Token(typed.substring(value, end), field, false, minus, at, end));
        at = end;
      }
    }
  }

  /** The field that a word begins with; an official number or an address with a colon has none. */
  private String field(int start) {
    Matcher m = FIELD.matcher(typed).region(start, Math.min(typed.length(), start + 30));
    if (!m.lookingAt()) {
      return "";
    }
    String name = typed.substring(start, m.end() - 1);
    boolean other = QueryField.find(name).isEmpty() && identifier(typed.substring(start, endOfWord(start))).isPresent();
    return other ? "" : name;
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
    return !token.quoted() && token.field().isEmpty() && !isOperator(token) && token.text().indexOf('*') < 0;
  }

  private static boolean isOperator(Token token) {
    return is(token, "AND", "EN") || isOr(token) || isNot(token) || distance(token) > 0;
  }

  private static boolean isOr(Token token) {
    return is(token, "OR", "OF", "|");
  }

  private static boolean isNot(Token token) {
    return is(token, "NOT", "NIET");
  }

  private static boolean is(Token token, String... operators) {
    return !token.quoted() && token.field().isEmpty() && Arrays.asList(operators).contains(token.text());
  }

  /** How many words {@code NEAR/n} allows between; 0 for whatever is no such sign. */
  private static int distance(Token token) {
    Matcher m = NEAR_SIGN.matcher(token.text());
    if (token.quoted() || !token.field().isEmpty() || !m.matches()) {
      return 0;
    }
    return m.group(1) == null ? NEAR : Math.clamp(Integer.parseInt(m.group(1)), 1, FARTHEST);
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
