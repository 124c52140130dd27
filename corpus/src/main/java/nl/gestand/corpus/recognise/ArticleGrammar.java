// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.ArrayList;
import java.util.List;

/** Numbers of articles with leden and onderdelen, in lists and ranges, up to where their instrument is named. */
final class ArticleGrammar {

  /** "artikelen 2 tot en met 60" names a chapter rather than its articles. */
  private static final int LONGEST_RANGE = 40;
  private static final int LONGEST_REMARK = 70;
  private static final String[] ORDINALS = {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende",
      "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende",
      "laatste"};
  private static final String[] PARTS = {"onderdeel", "onderdelen", "onder", "sub", "letter", "aanhef", "volzin",
      "alinea", "subonderdeel", "punt"};
  private static final String[] LATIN = {"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies",
      "decies"};
  private static final String[] UNITS = {"jaar", "jaren", "maanden", "weken", "dagen", "uur", "procent", "miljoen",
      "miljard", "euro", "mensen", "personen"};

  private final Cursor in;

  ArticleGrammar(Cursor in) {
    this.in = in;
  }

  /** Moves past {@code artikel}, {@code artikelen}, {@code art.}, {@code §} and the space after it. */
  boolean eatWord() {
    int start = in.at();
    boolean word = in.eatWord("artikelen") || in.eatWord("artikel") || in.eatWord("artt") || in.eatWord("art")
        || in.eatWord("articles") || in.eatWord("article");
    in.eat('.');
    if (word && in.eatSpace() && (Cursor.isDigit(in.now()) || in.now() == '(')) {
      return true;
    }
    in.to(start);
    return false;
  }

  /** The numbers at the cursor, which moves past them and all that narrows them down; empty where none stand there. */
  List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    if (!number(numbers, false)) {
      return numbers;
    }
    qualifiers(numbers);
    for (int joint = in.at(); ; joint = in.at()) {
      int known = numbers.size();
      boolean range = eatRange();
      if (!range && !eatJoint()) {
        return numbers;
      }
      boolean again = eatWord();
      if (!number(numbers, range) || !again && isQuantity()) {
        numbers.subList(known, numbers.size()).clear();
        in.to(joint);
        return numbers;
      }
      qualifiers(numbers);
    }
  }

  private boolean number(List<String> numbers, boolean range) {
    int start = in.at();
    if (in.digits(4) > 4 || in.now() == '0' || !Cursor.isDigit(in.now())) {
      return false;
    }
    in.eatNumber(4);
    int base = in.at();
    suffix();
    while ((in.now() == '.' || in.now() == ':') && Cursor.isDigit(in.ahead(1)) && in.at() - start < 12) {
      in.to(in.at() + 1);
      in.eatNumber(4);
      suffix();
    }
    if (Character.isLetterOrDigit(in.now()) || in.at() - start > 12) {
      in.to(start);
      return false;
    }
    String number = in.from(start);
    if (range) {
      fill(numbers, number);
    }
    numbers.add(number);
    slashed(numbers, start, base);
    return true;
  }

  private void suffix() {
    for (String latin : LATIN) {
      if (in.eatWord(latin)) {
        return;
      }
    }
    int end = in.at();
    while (Character.isLetter(in.charAt(end)) && end - in.at() < 4) {
      end++;
    }
    boolean letters = end - in.at() <= 3 && !Character.isLetter(in.charAt(end));
    boolean lower = in.text().substring(in.at(), end).chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (letters && (lower || end - in.at() == 1)) {
      in.to(end);
    }
  }

  /** {@code 126n/ng/u}: what follows a slash shares the figures. */
  private void slashed(List<String> numbers, int start, int base) {
    String figures = in.text().substring(start, base);
    while (in.now() == '/' && Character.isLetter(in.ahead(1)) && in.at() - start < 60) {
      int slash = in.at();
      in.to(slash + 1);
      int from = in.at();
      suffix();
      if (in.at() == from || Character.isLetterOrDigit(in.now())) {
        in.to(slash);
        return;
      }
      numbers.add(figures + in.from(from));
    }
  }

  private static void fill(List<String> numbers, String to) {
    String from = numbers.get(numbers.size() - 1);
    int colon = from.indexOf(':') + 1;
    if (to.startsWith(from.substring(0, colon)) && isPlain(from.substring(colon)) && isPlain(to.substring(colon))) {
      int first = Integer.parseInt(from.substring(colon));
      int last = Integer.parseInt(to.substring(colon));
      for (int i = first + 1; i < last && last - first <= LONGEST_RANGE; i++) {
        numbers.add(from.substring(0, colon) + i);
      }
    }
  }

  private static boolean isPlain(String number) {
    return !number.isEmpty() && number.length() < 5 && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private boolean eatRange() {
    if (in.eatText(" tot en met ") || in.eatText(" t/m ") || in.eatText(" tot ")) {
      return true;
    }
    if (Cursor.isDash(in.now()) && Cursor.isDigit(in.ahead(1))) {
      return in.eatDash();
    }
    return false;
  }

  private boolean eatJoint() {
    for (String joint : new String[] {", en ", " en ", " of ", ", alsmede ", " juncto ", " jo. ", " jo ", " dan wel ",
        " en/of ", " and ", ", ", "; "}) {
      if (in.eatText(joint)) {
        in.eatText("de ");
        return true;
      }
    }
    return false;
  }

  /** "artikel 3, 5 miljoen" and "artikel 8 en 13 juni" go on with something else. */
  private boolean isQuantity() {
    int start = in.at();
    boolean quantity = in.now() == '%' || in.now() == ',' && Cursor.isDigit(in.ahead(1))
        || in.eatSpace() && (DateGrammar.startsMonth(in) || in.digits(4) == 3 || !in.eatOneOf(UNITS).isEmpty());
    in.to(start);
    return quantity;
  }

  private void qualifiers(List<String> numbers) {
    for (int end = in.at(); ; end = in.at()) {
      in.eat(',');
      in.eatSpace();
      if (!(ordinal() || lid() || part() || mark(numbers))) {
        in.to(end);
        return;
      }
    }
  }

  private boolean ordinal() {
    int start = in.at();
    while (!in.eatOneOf(ORDINALS).isEmpty()) {
      int after = in.at();
      in.eatSpace();
      if (!in.eatOneOf("lid", "volzin", "alinea", "leden", "zin", "gedachtestreepje").isEmpty()) {
        return true;
      }
      in.to(after);
      if (!(in.eatText(", ") || in.eatText(" en ") || in.eatText(" of ") || in.eatText(" tot en met "))) {
        break;
      }
    }
    in.to(start);
    return false;
  }

  private boolean lid() {
    if (in.eatOneOf("lid", "leden", "paragraph").isEmpty()) {
      return false;
    }
    in.eatSpace();
    list();
    return true;
  }

  private boolean part() {
    if (in.eatOneOf(PARTS).isEmpty()) {
      return false;
    }
    in.eatText(" en");
    in.eatSpace();
    list();
    return true;
  }

  /** Numbers or letters joined by comma or "en"; never an article that follows. */
  private void list() {
    int end = in.at();
    while (item()) {
      in.eat('°');
      end = in.at();
      if (!(in.eatText(" en ") || in.eatText(" of ") || in.eatText(" tot en met ") || in.eatText(", ")
          || Cursor.isDash(in.now()) && in.eatDash())) {
        break;
      }
    }
    in.to(end);
  }

  private boolean item() {
    int start = in.at();
    if (in.eatNumber(2) < 0 && Character.isLetter(in.now())) {
      in.to(start + 1);
    }
    if (in.now() >= 'a' && in.now() <= 'z' && in.at() > start && Cursor.isDigit(in.before())) {
      in.to(in.at() + 1);
    }
    if (in.now() == '.' && Cursor.isDigit(in.ahead(1)) && in.at() > start) {
      in.to(in.at() + 1);
      in.eatNumber(2);
    }
    boolean whole = in.at() > start && !Character.isLetterOrDigit(in.now());
    if (!whole) {
      in.to(start);
    }
    return whole;
  }

  private boolean mark(List<String> numbers) {
    int start = in.at();
    if (in.eatText("(oud)") || in.eatText("(nieuw)") || in.eatWord("oud") || in.eatWord("nieuw")) {
      return true;
    }
    if (in.eatText("(of ") && number(numbers, false) && in.eat(')')) {
      return true;
    }
    in.to(start);
    return remark();
  }

  /** {@code artikel 26 (recht op sociale zekerheid) van het Kinderrechtenverdrag} */
  private boolean remark() {
    int start = in.at();
    if (in.eat('(') && Character.isLetter(in.now())) {
      while (in.at() - start < LONGEST_REMARK && "()\n;".indexOf(in.now()) < 0) {
        in.to(in.at() + 1);
      }
      if (in.eat(')') && in.text().startsWith(" van ", in.at())) {
        return true;
      }
    }
    in.to(start);
    return false;
  }
}
