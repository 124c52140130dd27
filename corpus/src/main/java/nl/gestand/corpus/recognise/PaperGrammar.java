// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Kamerstuk;

import java.util.ArrayList;
import java.util.List;

/** Kamerstukken: after the word that announces them, bare ({@code 31 015, nr. 253}), and with their number first. */
final class PaperGrammar {

  /** Dossiers were numbered from here when the numbers got five digits, and have not reached there by 2026. */
  private static final int LOWEST = 10_000;
  private static final int HIGHEST = 39_999;
  /** A bare number in brackets is likelier a dossier than a sum above this and when not round. */
  private static final int LOWEST_IN_BRACKETS = 15_000;

  private final Cursor in;

  PaperGrammar(Cursor in) {
    this.in = in;
  }

  /**
   * Reads dossier and papers after their announcement, the cursor standing at the dossier.
   *
   * @param start index of the first word of the announcement
   * @return null where no dossier stands here
   */
  Draft announced(int start, boolean firstChamber) {
    int here = in.at();
    if (in.now() == 'n' && Cursor.isDigit(in.ahead(1)) || in.now() == '(') {
      in.to(here + 1);
    }
    DossierGrammar.eatMark(in);
    Dossier dossier = DossierGrammar.dossier(in, true);
    if (dossier == null) {
      in.to(here);
      return null;
    }
    int end = in.at();
    skipOtherDossiers();
    List<Identifier> targets = new ArrayList<>();
    if (papersOf(dossier, targets, true)) {
      return Draft.paper(start, in.at(), targets, "kamerstuk", 0.98);
    }
    in.to(end);
    return Draft.paper(start, end, List.of(dossier), "dossier", firstChamber ? 0.8 : 0.9);
  }

  /** Reads {@code 31 015, nr. 253}, {@code 34775-42}, {@code (36 554)} at the cursor; null where it is none. */
  Draft bare() {
    int start = in.at();
    if (isPartOfSomethingElse(start)) {
      return null;
    }
    Dossier dossier = DossierGrammar.dossier(in, false);
    if (dossier == null || !plausible(dossier)) {
      in.to(start);
      return null;
    }
    int end = in.at();
    skipOtherDossiers();
    List<Identifier> targets = new ArrayList<>();
    if (papersOf(dossier, targets, false)) {
      return Draft.paper(start, in.at(), targets, "kamerstuk-kort", 0.95);
    }
    in.to(end);
    if (aloneInBrackets(start, end, dossier)) {
      return Draft.paper(start, end, List.of(dossier), "dossier-tussen-haken", 0.75);
    }
    in.to(start);
    return null;
  }

  /** Reads {@code wetsvoorstel 36 222} at the cursor, where the word stands. */
  Draft named(String word) {
    int start = in.at();
    if (in.eatWord(word) && in.eatSpace()) {
      in.eat('(');
      Dossier dossier = Cursor.isDigit(in.now()) ? DossierGrammar.dossier(in, false) : null;
      if (dossier != null && plausible(dossier)) {
        in.to(start + word.length() + 1);
        return announced(start, false);
      }
    }
    in.to(start);
    return null;
  }

  /** Reads {@code CXXIV, G} at the cursor. */
  Draft roman() {
    int start = in.at();
    String number = DossierGrammar.roman(in, 4);
    if (!number.isEmpty() && (in.eatText(", ") || in.eatDash())) {
      String paper = DossierGrammar.paperNumber(in);
      if (!paper.isEmpty() && Cursor.isUpper(paper.charAt(0))) {
        return Draft.paper(start, in.at(), List.of(new Kamerstuk(new Dossier(number, ""), paper)), "kamerstuk-kort",
            0.85);
      }
    }
    in.to(start);
    return null;
  }

  /** Reads {@code nr. 203(28286)}, {@code nrs. 12 en 13 (36 410 VI)}, {@code stuk nr. 12} at the cursor. */
  Draft numberFirst() {
    int start = in.at();
    boolean named = in.startsWord("stuk");
    if (!DossierGrammar.eatMark(in)) {
      return null;
    }
    List<String> numbers = DossierGrammar.numbers(in);
    int end = in.at();
    if (!numbers.isEmpty()) {
      in.eatSpace();
      if (in.eat('(')) {
        in.eatSpace();
        Dossier dossier = DossierGrammar.dossier(in, false);
        in.eatSpace();
        if (dossier != null && plausible(dossier) && in.eat(')')) {
          return Draft.paper(start, in.at(), DossierGrammar.papers(dossier, numbers), "nummer-voorop", 0.95);
        }
      }
      in.to(end);
      if (named && in.eatText(", ")) {
        Dossier dossier = DossierGrammar.dossier(in, false);
        if (dossier != null && plausible(dossier) && !startsMark()) {
          return Draft.paper(start, in.at(), DossierGrammar.papers(dossier, numbers), "nummer-voorop", 0.9);
        }
      }
      if (named) {
        in.to(end);
        return Draft.waiting(start, end, false, Draft.Waits.DOSSIER, numbers, "stuk-nummer");
      }
    }
    in.to(start);
    return null;
  }

  /** Papers after a dossier, and those of the same dossier that follow: {@code nr. 4, p. 12, en nr. 6}. */
  private boolean papersOf(Dossier dossier, List<Identifier> targets, boolean announced) {
    List<String> numbers = firstNumbers(dossier, announced);
    if (numbers.isEmpty()) {
      return false;
    }
    targets.addAll(DossierGrammar.papers(dossier, numbers));
    DossierGrammar.eatPages(in);
    for (int end = in.at(); ; end = in.at()) {
      boolean goesOn = (in.eatText("; ") || in.eatText(", en ") || in.eatText(", ") || in.eatText(" en "))
          && DossierGrammar.eatMark(in);
      List<String> more = goesOn ? DossierGrammar.numbers(in) : List.of();
      if (more.isEmpty() || in.now() == '(' || in.now() == ' ' && in.ahead(1) == '(' && Cursor.isDigit(in.ahead(2))) {
        in.to(end);
        return true;
      }
      targets.addAll(DossierGrammar.papers(dossier, more));
      DossierGrammar.eatPages(in);
    }
  }

  private List<String> firstNumbers(Dossier dossier, boolean announced) {
    int start = in.at();
    boolean comma = in.eat(',');
    in.eatSpace();
    if (DossierGrammar.eatMark(in)) {
      List<String> numbers = DossierGrammar.numbers(in);
      if (numbers.isEmpty()) {
        in.to(start);
      }
      return numbers;
    }
    if (comma || announced && in.charAt(in.at() - 1) == ' ') {
      String number = DossierGrammar.paperNumber(in);
      boolean letter = !number.isEmpty() && Cursor.isUpper(number.charAt(0));
      boolean decimal = in.now() == '.' && Cursor.isDigit(in.ahead(1));
      boolean joined = announced && (in.text().startsWith(" en ", in.at()) || in.text().startsWith(" of ", in.at()));
      if (letter ? endsCitation() || joined : announced && !number.isEmpty() && !decimal && !startsMonthAfter()) {
        return List.of(number);
      }
    }
    in.to(start);
    return compact(dossier, start);
  }

  /** {@code 34775-42}, {@code 36410-VI-2}. */
  private List<String> compact(Dossier dossier, int start) {
    if (in.eatDash()) {
      in.eatSpace();
      int digits = in.digits(4);
      String number = digits > 0 && digits <= 4 ? DossierGrammar.paperNumber(in) : "";
      boolean more = Character.isLetterOrDigit(in.now()) || Cursor.isDash(in.now())
          || (in.now() == '.' || in.now() == ',') && Cursor.isDigit(in.ahead(1));
      if (!number.isEmpty() && !more) {
        return List.of(number);
      }
    }
    in.to(start);
    return List.of();
  }

  /** A capital after a comma is a paper of the Eerste Kamer only where the citation ends with it. */
  private boolean endsCitation() {
    return ").;,/".indexOf(in.now()) >= 0 || in.now() == Cursor.END;
  }

  private boolean startsMonthAfter() {
    int start = in.at();
    boolean month = in.eatSpace() && DateGrammar.startsMonth(in);
    in.to(start);
    return month;
  }

  /** In {@code 34 843/31 015, nr. 55} the number belongs to the first. */
  private void skipOtherDossiers() {
    for (int end = in.at(); ; end = in.at()) {
      in.eatSpace();
      boolean joined = in.eat('/') || in.eatText("en ") || in.eatText("& ") || in.now() == ',' && in.eatText(",");
      in.eatSpace();
      int other = in.at();
      Dossier second = joined ? DossierGrammar.dossier(in, in.charAt(end) == '/') : null;
      boolean numbered = second != null && (in.now() == ',' || in.now() == ' ' || in.now() == '/'
          || in.now() == ')') && (in.charAt(other - 1) != ' ' || startsMark());
      if (!numbered) {
        in.to(end);
        return;
      }
    }
  }

  private boolean startsMark() {
    int start = in.at();
    in.eat(',');
    in.eatSpace();
    boolean mark = DossierGrammar.eatMark(in);
    in.to(start);
    return mark;
  }

  static boolean plausible(Dossier dossier) {
    int number = Integer.parseInt(dossier.number());
    return number >= LOWEST && number <= HIGHEST;
  }

  private boolean aloneInBrackets(int start, int end, Dossier dossier) {
    int number = Integer.parseInt(dossier.number());
    boolean round = number % 1000 == 0 && dossier.addition().isEmpty();
    return in.charAt(start - 1) == '(' && in.charAt(end) == ')' && number >= LOWEST_IN_BRACKETS && !round;
  }

  /** Sums, telephone numbers, decimals and codes. */
  private boolean isPartOfSomethingElse(int start) {
    char before = in.charAt(start - 1);
    char earlier = in.charAt(start - 2);
    return before == '+' || before == '€' || before == '$' || before == ' ' && (earlier == '€' || earlier == '$')
        || (before == '.' || before == ',' || before == '/' || Cursor.isDash(before)) && Cursor.isDigit(earlier)
        || Cursor.isDash(before) && Character.isLetterOrDigit(earlier) || before == '_' || before == '='
        || before == '/' && Character.isLetter(earlier);
  }
}
