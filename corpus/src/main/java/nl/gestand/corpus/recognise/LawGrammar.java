// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.StatuteNames;

import java.util.List;
import java.util.Locale;

/** Articles with their instrument, and instruments on their own. */
final class LawGrammar {

  private static final String[] BEFORE_NAME = {"nieuwe", "huidige", "voornoemde", "genoemde", "bovengenoemde",
      "gewijzigde", "europese", "nederlandse", "voorgestelde", "toenmalige", "wet"};
  private static final String[] KINDS = {"wet", "wetboek", "besluit", "regeling", "verdrag", "conventie", "richtlijn",
      "verordening", "reglement", "statuut", "handvest", "convention"};

  private final Cursor in;
  private final ArticleGrammar articles;
  private final InstrumentGrammar instruments;

  LawGrammar(Cursor in, InstrumentGrammar instruments) {
    this.in = in;
    this.articles = new ArticleGrammar(in);
    this.instruments = instruments;
  }

  /** {@code artikel 10, tweede lid, aanhef en onder a, Sr}; null where no article stands at the cursor. */
  Draft article() {
    int start = in.at();
    if (!articles.eatWord()) {
      return null;
    }
    List<String> numbers = articles.numbers();
    if (numbers.isEmpty() || Cursor.isDash(in.now()) && Character.isLetter(in.ahead(1))) {
      in.to(start);
      return null;
    }
    return withInstrument(start, numbers);
  }

  private Draft withInstrument(int start, List<String> numbers) {
    int end = in.at();
    in.eat(',');
    in.eatSpace();
    boolean linked = !in.eatOneOf("van", "uit", "in", "bij", "of").isEmpty();
    in.eatSpace();
    String article = in.eatOneOf("de", "het", "deze", "die", "dat", "dit", "the");
    in.eatSpace();
    int noun = in.at();
    InstrumentGrammar.Instrument instrument = named();
    if (instrument != null) {
      List<? extends Identifier> targets = instrument.works().stream()
          .flatMap(work -> numbers.stream().map(number -> StatuteNames.article(work, number))).toList();
      return Draft.law(start, in.at(), targets, "artikel", Math.min(0.97, instrument.confidence()));
    }
    in.to(noun);
    if (linked || !article.isEmpty()) {
      return byNoun(start, end, numbers, article);
    }
    in.to(end);
    return startsUnknownName(end) ? Draft.law(start, end, List.of(), "artikel-zonder-wet", Draft.UNRESOLVED)
        : Draft.waiting(start, end, true, Draft.Waits.INSTRUMENT, numbers, "artikel-zonder-wet");
  }

  private InstrumentGrammar.Instrument named() {
    int here = in.at();
    InstrumentGrammar.Instrument found = instruments.read();
    for (int words = 0; found == null && words < 2 && !in.eatOneOf(BEFORE_NAME).isEmpty(); words++) {
      in.eatSpace();
      found = instruments.read();
    }
    if (found == null) {
      in.to(here);
      boolean european = in.eatText("eu-") || in.eatText("eu ");
      found = european ? instruments.read() : null;
    }
    return found;
  }

  /** "van die wet" means an instrument named before; "van de Wet op het ..." one we do not know; others are no law. */
  private Draft byNoun(int start, int end, List<String> numbers, String article) {
    int from = in.at();
    int last = from;
    while (Character.isLetterOrDigit(in.charAt(last)) || Cursor.isDash(in.charAt(last))) {
      last++;
    }
    String noun = in.text().substring(from, last).toLowerCase(Locale.ROOT);
    boolean pointing = article.equals("die") || article.equals("deze") || article.equals("dat")
        || article.equals("dit") || article.equals("de") || article.equals("het") || article.equals("the");
    boolean named = Character.isUpperCase(in.now()) && !article.equals("the");
    for (String kind : KINDS) {
      if (pointing && noun.equals(kind) && !named && !goesOnWithName(last)) {
        return Draft.waiting(start, last, true, Draft.Waits.THAT_INSTRUMENT, numbers, "artikel-van-die-wet");
      }
      if (noun.endsWith(kind)) {
        in.to(last);
        return Draft.law(start, last, List.of(), "artikel-zonder-wet", Draft.UNRESOLVED);
      }
    }
    in.to(end);
    boolean otherThing = in.text().startsWith(" van ", end) || in.text().startsWith(" uit ", end);
    return otherThing ? null : Draft.waiting(start, end, true, Draft.Waits.INSTRUMENT, numbers, "artikel-zonder-wet");
  }

  private boolean goesOnWithName(int end) {
    return in.text().startsWith(" op ", end) || in.text().startsWith(" inzake ", end)
        || in.text().startsWith(" tot ", end) || in.charAt(end) == ' ' && Character.isUpperCase(in.charAt(end + 1))
        || in.text().startsWith(" van ", end);
  }

  /** A capitalised word right after an article names a law; where we do not know it, no other law may be guessed. */
  private boolean startsUnknownName(int end) {
    int at = in.charAt(end) == ',' ? end + 1 : end;
    if (in.charAt(at) != ' ' || !Character.isUpperCase(in.charAt(at + 1))) {
      return false;
    }
    boolean abbreviation = Character.isUpperCase(in.charAt(at + 2)) || Character.isUpperCase(in.charAt(at + 3));
    return at == end || abbreviation;
  }

  /** {@code § 184b Strafgesetzbuch} */
  Draft foreign() {
    int start = in.at();
    in.eat('§');
    in.eatSpace();
    if (!articles.numbers().isEmpty() && in.eatSpace()) {
      int end = in.endOfWord();
      if (Character.isUpperCase(in.now()) && end - in.at() > 2) {
        in.to(end);
        return Draft.law(start, end, List.of(), "buitenlandse-wet", Draft.UNRESOLVED);
      }
    }
    in.to(start);
    return null;
  }

  /** {@code Overweging 38 bij de AVG} */
  Draft recital() {
    int start = in.at();
    if (in.eatOneOf("overweging", "overwegingen", "considerans").isEmpty() || !in.eatSpace()) {
      in.to(start);
      return null;
    }
    boolean numbered = !articles.numbers().isEmpty() && in.eatSpace();
    in.eatOneOf("bij", "van");
    in.eatSpace();
    in.eatOneOf("de", "het");
    in.eatSpace();
    InstrumentGrammar.Instrument instrument = numbered ? named() : null;
    if (instrument == null) {
      in.to(start);
      return null;
    }
    return Draft.law(start, in.at(), List.of(instrument.work()), "overweging", 0.9);
  }

  Draft com() {
    int start = in.at();
    return alone(start, instruments.com());
  }

  Draft bareEuNumber() {
    int start = in.at();
    return alone(start, instruments.euByBareNumber());
  }

  private Draft alone(int start, InstrumentGrammar.Instrument act) {
    return act == null ? null : Draft.law(start, in.at(), List.of(act.work()), act.rule(), act.confidence());
  }

  /** An instrument by itself, or with an article right after its abbreviation: {@code CW 3.1}. */
  Draft instrument() {
    int start = in.at();
    InstrumentGrammar.Instrument instrument = instruments.read();
    if (instrument == null) {
      return null;
    }
    int end = in.at();
    if (in.eatSpace() && Cursor.isDigit(in.now()) && (in.ahead(1) == '.' || in.ahead(1) == ':')) {
      List<String> numbers = articles.numbers();
      if (!numbers.isEmpty() && numbers.get(0).length() > 2) {
        return Draft.law(start, in.at(),
            numbers.stream().map(number -> StatuteNames.article(instrument.work(), number)).toList(), "artikel", 0.8);
      }
    }
    in.to(end);
    if (instrument.afterArticleOnly()) {
      in.to(start);
      return null;
    }
    boolean paper = instrument.work() instanceof Dossier;
    return Draft.law(start, end, instrument.works(), paper ? "wetsvoorstel-bij-naam" : instrument.rule(),
        instrument.confidence());
  }
}
