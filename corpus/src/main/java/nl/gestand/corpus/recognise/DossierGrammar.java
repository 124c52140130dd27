// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Kamerstuk;

import java.util.ArrayList;
import java.util.List;

/** Dossier numbers with what may hang on them, and the numbers of the papers in them. */
final class DossierGrammar {

  /** Longest run of papers that "nrs. 1-3" may mean; beyond it the dash joins something else. */
  private static final int LONGEST_RANGE = 40;
  private static final String COUNCILS = "21501";

  private DossierGrammar() {}

  /**
   * Reads {@code 34 843}, {@code 36410 VI}, {@code 31 700-XII}, {@code 21 501-20}, {@code 27 484 (R 1669)}.
   *
   * @param announced whether a word such as Kamerstuk stood before it, so that four digits or roman numbers will do
   * @return null where none stands here
   */
  static Dossier dossier(Cursor in, boolean announced) {
    int start = in.at();
    String number = number(in, announced);
    if (number.isEmpty()) {
      in.to(start);
      return null;
    }
    String addition = addition(in, number);
    rijkswet(in);
    return new Dossier(number, addition);
  }

  private static String number(Cursor in, boolean announced) {
    int digits = in.digits(6);
    int start = in.at();
    if (digits == 5 && in.now() != '0') {
      in.to(start + 5);
      return in.from(start);
    }
    if (digits == 2 && in.now() != '0') {
      char between = in.ahead(2);
      in.to(start + 3);
      if ((between == ' ' || between == '.' || announced && between == '-') && in.digits(4) == 3) {
        in.to(start + 6);
        return in.text().substring(start, start + 2) + in.text().substring(start + 3, start + 6);
      }
      in.to(start);
    }
    if (announced && digits == 4 && in.now() != '0') {
      in.to(start + 4);
      return in.from(start);
    }
    return announced ? roman(in, 2) : "";
  }

  /** Roman number of at least so many capitals that is a whole word, or the empty string. */
  static String roman(Cursor in, int shortest) {
    int start = in.at();
    int end = start;
    while ("CDILMVX".indexOf(in.charAt(end)) >= 0) {
      end++;
    }
    if (end - start < shortest || end - start > 12 || Character.isLetterOrDigit(in.charAt(end))) {
      return "";
    }
    in.to(end);
    return in.from(start);
  }

  private static String addition(Cursor in, String dossier) {
    int start = in.at();
    in.eatSpace();
    in.eat('.');
    in.eatDash();
    in.eatSpace();
    boolean glued = in.at() == start;
    if (in.eatWord("hoofdstuk")) {
      in.eatSpace();
    }
    int from = in.at();
    if (dossier.equals(COUNCILS) && !glued && in.digits(3) == 2) {
      in.to(from + 2);
      return in.from(from);
    }
    int end = from;
    while ("IVX".indexOf(in.charAt(end)) >= 0) {
      end++;
    }
    if (end - from <= 5 && in.charAt(end) >= 'A' && in.charAt(end) <= 'J') {
      end++;
    }
    boolean chapter = end > from && end - from <= 6 && !Character.isLetterOrDigit(in.charAt(end));
    // A letter A of its own after a space is a word of the next sentence or a paper of the Eerste Kamer.
    boolean plain = glued || Cursor.isDash(in.charAt(from - 1)) || "IVX".indexOf(in.charAt(from)) >= 0
        || in.charAt(end) == ',' && in.text().regionMatches(true, end, ", nr", 0, 4);
    if (chapter && plain) {
      in.to(end);
      return in.from(from);
    }
    in.to(start);
    return "";
  }

  private static void rijkswet(Cursor in) {
    int start = in.at();
    in.eatSpace();
    if (in.eat('(') && in.eat('R')) {
      in.eatSpace();
      if (in.eatNumber(4) > 0 && in.eat(')')) {
        return;
      }
    }
    in.to(start);
  }

  /** A mark that numbers of papers follow: {@code nr.}, {@code nrs.}, {@code stuk nr.}, {@code letter}. */
  static boolean eatMark(Cursor in) {
    int start = in.at();
    in.eatWord("stuk");
    in.eatSpace();
    String mark = in.eatOneOf("nr", "nrs", "nummer", "nummers", "no", "ondernummer", "letter", "letters", "stuknr");
    if (mark.isEmpty()) {
      in.to(start);
      return false;
    }
    in.eat('.');
    in.eatSpace();
    return true;
  }

  /** Papers after their mark: {@code 14}, {@code 1–3}, {@code 520 en 548}, {@code AA}. Empty where none follows. */
  static List<String> numbers(Cursor in) {
    List<String> numbers = new ArrayList<>();
    String first = paperNumber(in);
    if (first.isEmpty()) {
      return numbers;
    }
    numbers.add(first);
    for (int joint = in.at(); ; joint = in.at()) {
      boolean range = in.eatDash() || eatThrough(in);
      if (!range && !eatJoint(in)) {
        return numbers;
      }
      in.eatSpace();
      String next = paperNumber(in);
      if (next.isEmpty() || !range && endsElsewhere(in)) {
        in.to(joint);
        return numbers;
      }
      addRange(numbers, next, range);
    }
  }

  private static boolean eatThrough(Cursor in) {
    int start = in.at();
    if (in.eatSpace() && (in.eatText("t/m ") || in.eatText("tot en met ") || in.eatText("- ") || in.eatText("– "))) {
      return true;
    }
    in.to(start);
    return false;
  }

  private static boolean eatJoint(Cursor in) {
    return in.eatText(", en ") || in.eatText(", ") || in.eatText(" en ") || in.eatText(" of ") || in.eatText(" & ");
  }

  /** After "nr. 3 en 4" may come "april", or the number may have been the begin of another dossier. */
  private static boolean endsElsewhere(Cursor in) {
    int start = in.at();
    boolean elsewhere = in.eatSpace() && (in.digits(4) == 3 || DateGrammar.startsMonth(in));
    in.to(start);
    return elsewhere || Cursor.isDash(in.now()) && Character.isLetterOrDigit(in.ahead(1)) || in.now() == '/'
        || in.now() == '.' && Cursor.isDigit(in.ahead(1));
  }

  private static void addRange(List<String> numbers, String next, boolean range) {
    String last = numbers.get(numbers.size() - 1);
    if (range && Cursor.isDigit(last.charAt(last.length() - 1)) && Cursor.isDigit(next.charAt(next.length() - 1))) {
      int from = Integer.parseInt(last);
      int to = Integer.parseInt(next);
      for (int i = from + 1; i < to && to - from <= LONGEST_RANGE; i++) {
        numbers.add(Integer.toString(i));
      }
    }
    numbers.add(next);
  }

  private static boolean startsDossierAfter(Cursor in) {
    int start = in.at();
    boolean rest = in.eatSpace() && in.digits(4) == 3;
    in.to(start);
    return rest;
  }

  /** {@code 14}, {@code 42e}, {@code F}, {@code AA}; the empty string where none stands here. */
  static String paperNumber(Cursor in) {
    int start = in.at();
    int digits = in.digits(5);
    if (digits >= 1 && digits <= 4 && in.now() != '0') {
      in.to(start + digits);
      if (in.now() >= 'a' && in.now() <= 'h' && !Character.isLetterOrDigit(in.ahead(1))) {
        in.to(in.at() + 1);
      }
      return Character.isLetter(in.now()) ? back(in, start) : in.from(start);
    }
    int end = start;
    while (Cursor.isUpper(in.charAt(end)) && end - start < 3) {
      end++;
    }
    if (end == start || Character.isLetterOrDigit(in.charAt(end))) {
      return "";
    }
    in.to(end);
    return in.from(start);
  }

  private static String back(Cursor in, int start) {
    in.to(start);
    return "";
  }

  static List<Kamerstuk> papers(Dossier dossier, List<String> numbers) {
    return numbers.stream().map(number -> new Kamerstuk(dossier, number)).toList();
  }

  /** Moves past {@code , p. 4-5}, {@code blz. 50 en 53 e.v.}, {@code pag 69/70}; stays where no pages follow. */
  static void eatPages(Cursor in) {
    int start = in.at();
    in.eat(',');
    in.eatSpace();
    if (in.eatOneOf("blz", "bladzijde", "bladzijden", "pag", "pagina", "pagina's", "p", "pp", "pg").isEmpty()) {
      in.to(start);
      return;
    }
    in.eat('.');
    in.eatSpace();
    int end = start;
    while (in.eatNumber(4) > 0 && !startsDossierAfter(in)) {
      end = in.at();
      in.eatSpace();
      if (!(in.eatDash() || in.eat('/') || in.eat(',') || in.eatWord("en"))) {
        break;
      }
      in.eatSpace();
    }
    in.to(end);
  }
}
