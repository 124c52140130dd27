// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.CaseLaw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judgments: by ECLI, by application number at Strasbourg, by court and day. */
final class CaseGrammar {

  private static final int LONGEST_NAME = 80;
  private static final String[] COURTS = {"rechtbank", "gerechtshof", "hof", "hoge raad", "hr", "abrvs", "crvb", "cbb",
      "raad van state"};

  private final Cursor in;
  private final DateGrammar dates;
  /** Names of cases with the ECLI that a full citation gave them: {@code M.C./Bulgarije}. */
  private final List<Named> names = new ArrayList<>();

  record Named(String name, CaseLaw judgment) {}

  CaseGrammar(Cursor in, DateGrammar dates) {
    this.in = in;
    this.dates = dates;
  }

  List<Named> names() {
    return names;
  }

  /** {@code ECLI:NL:RBROT:2024:9612}, also where a line break left "- " or a space in it. */
  Draft ecli() {
    int start = in.at();
    CaseLaw judgment = in.eatText("ECLI") ? afterEcli() : null;
    if (judgment == null) {
      in.to(start);
      return null;
    }
    return Draft.law(start, in.at(), List.of(judgment), "ecli", 0.99);
  }

  private CaseLaw afterEcli() {
    StringBuilder ecli = new StringBuilder("ECLI");
    for (int part = 0; part < 4; part++) {
      in.eatSpace();
      if (!in.eat(':')) {
        return null;
      }
      in.eatSpace();
      ecli.append(':');
      int before = ecli.length();
      part(ecli, part == 3);
      int length = ecli.length() - before;
      boolean fits = switch (part) {
        case 0 -> length == 2 && Cursor.isUpper(ecli.charAt(before)) && Cursor.isUpper(ecli.charAt(before + 1));
        case 1 -> length >= 1 && length <= 7;
        case 2 -> length == 4 && (ecli.charAt(before) == '1' || ecli.charAt(before) == '2')
            && ecli.chars().skip(before).allMatch(Character::isDigit);
        default -> length >= 1 && length <= 25;
      };
      if (!fits) {
        return null;
      }
    }
    return new CaseLaw(ecli.toString());
  }

  private void part(StringBuilder ecli, boolean last) {
    int longest = ecli.length() + 25;
    while (ecli.length() < longest) {
      char c = in.now();
      if (Cursor.isUpper(c) || Cursor.isDigit(c) || last && c == '.' && Cursor.isDigit(in.ahead(1))) {
        ecli.append(c);
        in.to(in.at() + 1);
      } else if (Cursor.isDash(c) && in.ahead(1) == ' ' && Cursor.isUpper(in.ahead(2))) {
        in.to(in.at() + 2);
      } else {
        return;
      }
    }
  }

  /** {@code EHRM 4 december 2003, 39272/98 (M.C./Bulgarije), r.o. 153} */
  Draft strasbourg() {
    int start = in.at();
    if (!in.eatWord("ehrm") || !in.eatSpace()) {
      in.to(start);
      return null;
    }
    Optional<LocalDate> day = dates.read(in);
    in.eat(',');
    in.eatSpace();
    in.eatOneOf("nr", "nrs", "appl", "zaaknr", "zaaknummer");
    in.eat('.');
    in.eatSpace();
    int application = in.eatNumber(5);
    int year = application > 0 && in.eat('/') && in.digits(2) == 2 ? in.eatNumber(2) : -1;
    if (day.isEmpty() || year < 0) {
      in.to(start);
      return null;
    }
    CaseLaw judgment = new CaseLaw("ECLI:CE:ECHR:%04d:%02d%02dJUD%07d%02d".formatted(day.get().getYear(),
        day.get().getMonthValue(), day.get().getDayOfMonth(), application, year));
    joinedApplications();
    name(judgment);
    consideration();
    name(judgment);
    return Draft.law(start, in.at(), List.of(judgment), "ehrm", 0.9);
  }

  private void joinedApplications() {
    for (int end = in.at(); ; end = in.at()) {
      if (!((in.eatText(", ") || in.eatText(" en ")) && in.eatNumber(5) > 0 && in.eat('/') && in.eatNumber(2) >= 0)) {
        in.to(end);
        return;
      }
    }
  }

  private void name(CaseLaw judgment) {
    int start = in.at();
    in.eatSpace();
    if (in.eat('(')) {
      int from = in.at();
      while (in.at() - from < LONGEST_NAME && "()\n;".indexOf(in.now()) < 0) {
        in.to(in.at() + 1);
      }
      String name = in.from(from);
      if (in.eat(')')) {
        if (name.indexOf('/') > 0) {
          names.add(new Named(name, judgment));
        }
        return;
      }
    }
    in.to(start);
  }

  private void consideration() {
    int start = in.at();
    in.eat(',');
    in.eatSpace();
    boolean marked = in.eatText("r.o.") || in.eatText("par.") || in.eat('§');
    in.eatSpace();
    if (!marked || in.eatNumber(4) < 0) {
      in.to(start);
    }
  }

  /** {@code Rechtbank Gelderland, 13 maart 2018, ECLI:NL:RBGEL:2018:1112} */
  Draft byCourt() {
    int start = in.at();
    if (in.eatOneOf(COURTS).isEmpty()) {
      return null;
    }
    for (int words = 0; words < 3 && in.now() == ' ' && Character.isUpperCase(in.ahead(1)); words++) {
      in.eatSpace();
      while (Character.isLetter(in.now()) || Cursor.isDash(in.now())) {
        in.to(in.at() + 1);
      }
    }
    in.eat(',');
    in.eatSpace();
    Optional<LocalDate> day = in.digits(3) > 2 ? Optional.empty() : dates.read(in);
    if (day.isEmpty()) {
      in.to(start);
      return null;
    }
    int end = in.at();
    in.eat(',');
    in.eatSpace();
    Draft ecli = ecli();
    if (ecli != null) {
      return Draft.law(start, in.at(), ecli.targets(), "ecli", 0.99);
    }
    in.to(end);
    return Draft.waiting(start, end, true, Draft.Waits.ECLI, List.of(Integer.toString(day.get().getYear())),
        "gerecht-op-datum");
  }
}
