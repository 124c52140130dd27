// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds every place where a text refers to a parliamentary paper or to law.
 *
 * <p>One walk over the text: at the start of each word or number its first character tells which grammars may begin
 * there; a grammar looks ahead a bounded distance, so that the cost grows with the length of the text and nothing else.
 */
final class RecogniseCitations {

  private static final String BRIEF = "brief";

  private final Cursor in;
  private final PaperGrammar papers;
  private final NumberGrammar numbers;
  private final AddressGrammar addresses;
  private final LetterGrammar letters;
  private final InstrumentGrammar instruments;
  private final LawGrammar law;
  private final CaseGrammar cases;
  /** What may begin with a word of each letter, tried in this order. */
  private final List<List<Supplier<Draft>>> byLetter;

  private RecogniseCitations(String text, Context context) {
    in = new Cursor(text);
    DateGrammar dates = new DateGrammar(context.date());
    papers = new PaperGrammar(in);
    numbers = new NumberGrammar(in);
    addresses = new AddressGrammar(in);
    letters = new LetterGrammar(in, dates);
    instruments = new InstrumentGrammar(in);
    law = new LawGrammar(in, instruments);
    cases = new CaseGrammar(in, dates);
    byLetter = byLetter(new SeriesGrammar(in, papers), new GazetteGrammar(in), new BillGrammar(in));
  }

  private List<List<Supplier<Draft>>> byLetter(SeriesGrammar series, GazetteGrammar gazettes, BillGrammar bills) {
    List<List<Supplier<Draft>>> starts = new ArrayList<>(Collections.nCopies(26, List.of()));
    starts.set('a' - 'a', List.of(law::article, series::read, cases::byCourt, official("ah-", false, "aanhangsel")));
    starts.set('b' - 'a', List.of(official("BWB", true, "bwb")));
    starts.set('c' - 'a', List.of(law::com, official("CELEX", true, "celex"), cases::byCourt, papers::roman));
    starts.set('d' - 'a', List.of(() -> papers.named("dossier"), () -> papers.named("dossiernummer")));
    starts.set('e' - 'a', List.of(cases::ecli, cases::strasbourg, series::read));
    starts.set('g' - 'a', List.of(cases::byCourt));
    starts.set('h' - 'a', List.of(series::read, cases::byCourt, official("h-", false, "handelingen")));
    starts.set('j' - 'a', List.of(official("jci1", true, "jci")));
    starts.set('k' - 'a', List.of(series::read, official("kst-", false, "kamerstuk"), numbers::monitor));
    starts.set('n' - 'a', List.of(papers::numberFirst));
    starts.set('o' - 'a', List.of(law::recital));
    starts.set('r' - 'a', List.of(cases::byCourt));
    starts.set('s' - 'a', List.of(gazettes::read, papers::numberFirst, official("stb-", true, "staatsblad"),
        official("stcrt-", true, "staatsblad")));
    starts.set('t' - 'a', List.of(numbers::toezegging, series::read, gazettes::read,
        official("trb-", true, "staatsblad")));
    starts.set('i' - 'a', List.of(bills::titled));
    starts.set('v' - 'a', List.of(bills::titled));
    starts.set('w' - 'a', List.of(() -> papers.named("wetsvoorstel"), bills::titled));
    return starts;
  }

  private Supplier<Draft> official(String start, boolean isLaw, String rule) {
    return () -> in.text().startsWith(start, in.at()) ? numbers.official(isLaw, rule) : null;
  }

  static List<FoundCitation> in(ReadingText text, Context context) {
    RecogniseCitations reader = new RecogniseCitations(text.text(), context);
    List<Draft> drafts = reader.drafts();
    return new ResolveCitations(text, context).resolve(drafts, reader.cases.names());
  }

  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    int length = in.text().length();
    while (in.at() < length) {
      int start = in.at();
      char c = in.now();
      Draft draft = Character.isLetter(c) ? word(c) : Cursor.isDigit(c) ? number() : c == '§' ? law.foreign() : null;
      if (draft != null) {
        drafts.add(draft);
      } else if (in.at() == start) {
        in.to(Character.isLetter(c) ? endOfLetters() : start + 1);
      }
    }
    return drafts;
  }

  private int endOfLetters() {
    int end = in.at() + 1;
    while (Character.isLetter(in.charAt(end))) {
      end++;
    }
    return end;
  }

  private Draft number() {
    if (Character.isLetterOrDigit(in.before())) {
      return null;
    }
    Draft draft = numbers.tk();
    if (draft == null) {
      draft = papers.bare();
    }
    return draft == null ? law.bareEuNumber() : draft;
  }

  private Draft word(char first) {
    int start = in.at();
    if (in.text().startsWith("http", start) || in.text().regionMatches(true, start, "www.", 0, 4)) {
      return addresses.read();
    }
    char letter = Character.toLowerCase(first);
    if (letter >= 'a' && letter <= 'z') {
      for (Supplier<Draft> grammar : byLetter.get(letter - 'a')) {
        Draft draft = grammar.get();
        if (draft != null) {
          return draft;
        }
      }
    }
    // "A27" and "3Sr" are no statutes; a footnote mark glued to a name is after it.
    Draft draft = Character.isDigit(in.before()) ? null : law.instrument();
    return draft == null ? letter() : draft;
  }

  private Draft letter() {
    int end = endOfLetters();
    int brief = end - BRIEF.length();
    boolean letter = brief >= in.at() && in.text().regionMatches(true, brief, BRIEF, 0, BRIEF.length());
    return letter ? letters.read(end) : null;
  }
}
