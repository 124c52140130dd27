// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.EuAct;
import nl.gestand.ontology.citation.EuActNumbers;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.StatuteNames;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statutes, treaties and EU acts by name, by number, and by the alias that the text itself gives them. */
final class InstrumentGrammar {

  /** What an instrument is called in one document: {@code (hierna: Sr)}. */
  private static final int LONGEST_ALIAS = 40;
  private static final int LONGEST_ABBREVIATION = 12;
  private static final String[] CALLED = {"hierna te noemen", "hierna", "hieronder", "verder", "ook wel", "afgekort",
      "oftewel", "kortweg"};
  private static final String[] EU_KINDS = {"richtlijn", "verordening", "kaderbesluit", "besluit",
      "uitvoeringsverordening", "uitvoeringsbesluit", "kaderrichtlijn", "richtlijnen", "verordeningen", "besluiten",
      "kaderbesluiten", "uitvoeringsverordeningen", "uitvoeringsbesluiten"};

  private final Cursor in;
  private final Map<String, Identifier> aliases = new HashMap<>();

  /** An instrument read; the cursor stands after it. */
  record Instrument(List<? extends Identifier> works, String rule, double confidence, boolean afterArticleOnly) {

    Instrument(Identifier work, String rule, double confidence, boolean afterArticleOnly) {
      this(List.of(work), rule, confidence, afterArticleOnly);
    }

    /** The first, which is the only one unless a plural announced more: {@code de richtlijnen A en B}. */
    Identifier work() {
      return works.getFirst();
    }
  }

  InstrumentGrammar(Cursor in) {
    this.in = in;
  }

  /** The instrument that starts at the cursor; null where none does. */
  Instrument read() {
    Instrument found = euByNumber();
    if (found == null) {
      found = byName();
    }
    if (found == null) {
      found = byAlias();
    }
    if (found != null) {
      alias(found.work());
    }
    return found;
  }

  private Instrument byName() {
    Optional<StatuteNames.Match> match = StatuteNames.longestAt(in.text(), in.at());
    if (match.isEmpty()) {
      return null;
    }
    in.to(match.get().end());
    return new Instrument(match.get().work(), "wet-bij-naam", 0.95, match.get().afterArticleOnly());
  }

  private Instrument byAlias() {
    if (aliases.isEmpty() || !Cursor.isUpper(in.now())) {
      return null;
    }
    int start = in.at();
    int end = start;
    while (end - start < LONGEST_ALIAS && (Character.isLetterOrDigit(in.charAt(end)) || in.charAt(end) == '/')) {
      end++;
    }
    Identifier work = aliases.get(in.text().substring(start, end));
    if (work == null) {
      return null;
    }
    in.to(end);
    return new Instrument(work, "alias", 0.9, false);
  }

  /** {@code Richtlijn (EU) 2024/1385}, {@code richtlijn 2011/93/EU}, {@code verordening (EG) nr. 1107/2009} */
  private Instrument euByNumber() {
    if ("ervkbuERVKBU".indexOf(in.now()) < 0) {
      return null;
    }
    int start = in.at();
    if (in.eatText("eu") && (in.eatDash() || in.eatSpace())) {
      in.eatSpace();
    } else {
      in.to(start);
    }
    String kind = in.eatOneOf(EU_KINDS);
    if (!kind.isEmpty()) {
      in.eatSpace();
      boolean several = kind.endsWith("en");
      List<EuAct> acts = numbered(several ? kind.substring(0, kind.length() - 2) : kind, several);
      if (!acts.isEmpty()) {
        return new Instrument(acts, "eu-nummer", 0.98, false);
      }
    }
    in.to(start);
    return null;
  }

  /** {@code (EU) 2019/1937}, or after a plural {@code (EU) 2016/679, (EU) 2018/1725 en (EG) nr. 45/2001}. */
  private List<EuAct> numbered(String kind, boolean several) {
    List<EuAct> acts = new ArrayList<>();
    for (int end = in.at(); acts.isEmpty() || several; end = in.at()) {
      boolean joined = acts.isEmpty() || in.eatText(", en ") || in.eatText(", ") || in.eatText(" en ")
          || in.eatText(" of ");
      if (in.eatText("(eu)") || in.eatText("(eg)") || in.eatText("(eeg)") || in.eatText("eu ") || in.eatText("eg ")) {
        in.eatSpace();
      }
      boolean numberFirst = in.eatText("nr. ") || in.eatText("nr ") || in.eatText("nr.");
      Optional<EuAct> act = joined ? numbers(kind, numberFirst) : Optional.empty();
      if (act.isEmpty()) {
        in.to(end);
        break;
      }
      acts.add(act.get());
    }
    return acts;
  }

  private Optional<EuAct> numbers(String kind, boolean numberFirst) {
    int first = in.eatNumber(4);
    int second = first > 0 && in.eat('/') ? in.eatNumber(4) : -1;
    if (second < 1) {
      return Optional.empty();
    }
    int end = in.at();
    if (!(in.eat('/') && !in.eatOneOf("eu", "eg", "eeg", "jbz", "gbvb").isEmpty())) {
      in.to(end);
    }
    return EuActNumbers.of(kind, first, second, numberFirst);
  }

  /** {@code 2012/29/EU} without the word before it. */
  Instrument euByBareNumber() {
    int start = in.at();
    if (in.digits(4) == 4 && (in.now() == '1' || in.now() == '2') && in.ahead(4) == '/') {
      Optional<EuAct> act = numbers("richtlijn", false);
      if (act.isPresent() && Character.isLetter(in.before())) {
        return new Instrument(act.get(), "eu-nummer", 0.9, false);
      }
    }
    in.to(start);
    return null;
  }

  /** {@code COM(2022)209}, {@code COM(2022) 71}, {@code COM:2022:209:FIN} */
  Instrument com() {
    int start = in.at();
    if (in.eatText("COM")) {
      in.eatSpace();
      boolean bracket = in.eat('(') || in.eat(':');
      int year = bracket && in.digits(4) == 4 ? in.eatNumber(4) : -1;
      boolean closed = year > 1950 && year < 2100 && (in.eat(')') || in.eat(':'));
      in.eatSpace();
      while (closed && in.now() == '0') {
        in.eat('0');
      }
      int number = closed ? in.eatNumber(4) : -1;
      if (number > 0) {
        in.eatText(":FIN");
        in.eatText(" final");
        return new Instrument(EuActNumbers.com(year, number), "com", 0.98, false);
      }
    }
    in.to(start);
    return null;
  }

  /** Learns and moves past {@code (hierna: Sr)}, {@code (“CSDDD”)}, {@code (AVG)} after an instrument. */
  private void alias(Identifier work) {
    int start = in.at();
    in.eatSpace();
    if (!in.eat('(')) {
      in.to(start);
      return;
    }
    boolean called = !in.eatOneOf(CALLED).isEmpty();
    in.eat(':');
    in.eatSpace();
    in.eatOneOf("de", "het");
    in.eatSpace();
    boolean quoted = "\"'“‘„”’".indexOf(in.now()) >= 0;
    if (quoted) {
      in.to(in.at() + 1);
    }
    int from = in.at();
    Optional<StatuteNames.Match> same = StatuteNames.longestAt(in.text(), from);
    if (same.isPresent() && same.get().work().equals(work)) {
      in.to(same.get().end());
      if (quoted) {
        in.to(in.at() + 1);
      }
      if (in.eat(')')) {
        return;
      }
      in.to(from);
    }
    int longest = called ? LONGEST_ALIAS : LONGEST_ABBREVIATION;
    while (in.at() - from <= longest && "()\"'”’“\n;,".indexOf(in.now()) < 0) {
      in.to(in.at() + 1);
    }
    String alias = in.from(from);
    if (quoted) {
      in.to(in.at() + 1);
    }
    if (!in.eat(')') || !isAlias(alias, called)) {
      in.to(start);
      return;
    }
    if (alias.indexOf(' ') < 0) {
      aliases.put(alias, work);
    }
  }

  /** An abbreviation; budget chapters in brackets after the name of a budget act are none. */
  private static boolean isAlias(String alias, boolean called) {
    return alias.length() > 1 && (called || Cursor.isUpper(alias.charAt(0)) && alias.indexOf(' ') < 0
        && !alias.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0));
  }
}
