// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds expressions of time that can be a term, and works them out to days. The rules are the table
 * {@code terms.tsv}; a term that was over on the day of the document is none.
 */
final class RecogniseTerms {

  /** A HashSet: it is asked of every word, and knows most that it lacks by their hash. */
  private static final Set<String> LOOKS_AHEAD = new HashSet<>(Set.of(
      "zal", "zullen", "ga", "gaan", "gaat", "wordt", "worden",
      "verwacht", "verwachten", "verwachting", "voornemens", "streef", "streeft", "streven", "ontvangt", "komt", "kom",
      "kan", "kunnen", "stuur", "start", "starten", "volgt", "volgen", "voorzien", "gepland", "toegezegd", "moet",
      "organiseer", "informeer", "toezegging", "uiterlijk", "verzoekt", "inzet", "toe", "zou", "treedt", "treden"));
  private static final Set<String> BETWEEN = Set.of("in", "op", "per", "aan", "nog", "rond", "voor", "vóór", "eind");

  private static final int NEAR = 12;

  private final ReadingText text;
  private final Words words;
  private final Optional<LocalDate> document;
  private LocalDate inForce;
  private final List<FoundTerm> found = new ArrayList<>();

  private RecogniseTerms(ReadingText text, Words words, Optional<LocalDate> document) {
    this.text = text;
    this.words = words;
    this.document = document;
  }

  /**
   * The terms in some sentences.
   *
   * @param anchor the day of the document, or that of the promise the sentences tell of
   */
  static List<FoundTerm> in(
      ReadingText text, Words words, List<Sentence> sentences, Optional<LocalDate> anchor) {
    RecogniseTerms terms = new RecogniseTerms(text, words, anchor);
    terms.inForce = terms.inForce(sentences);
    sentences.forEach(terms::read);
    return terms.found;
  }

  /** The first day on which the text says that something entered into force. */
  private LocalDate inForce(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        boolean entry = words.is(i, "inwerkingtreding") || words.is(i, "werking") && words.is(i - 1, "in");
        Optional<LocalDate> day = !entry ? Optional.empty()
            : DutchDates.first(words, i, Math.min(sentence.to(), i + NEAR)).flatMap(date -> date.parts().date(0))
                .filter(date -> date.getYear() > 0);
        if (day.isPresent()) {
          return day.get();
        }
      }
    }
    return null;
  }

  private void read(Sentence sentence) {
    boolean looksAhead = words.holds(sentence, LOOKS_AHEAD);
    int at = sentence.from();
    while (at < sentence.to()) {
      at = Math.max(at + 1, read(at, sentence.to(), looksAhead));
    }
  }

  /** Reads the term that begins here; returns where to go on, 0 when there is none. */
  private int read(int at, int to, boolean looksAhead) {
    Optional<TermRule.Hit> plain = TermRule.longest(words, at, to, false, looksAhead);
    if (limits(words.lower(at))) {
      int inner = BETWEEN.contains(words.lower(at + 1)) && !words.is(at + 1, "eind") ? at + 2 : at + 1;
      Optional<TermRule.Hit> limited = TermRule.longest(words, inner, to, true, true)
          .or(() -> TermRule.longest(words, at + 1, to, true, true));
      boolean longer = limited.isPresent()
          && (plain.isEmpty() || limited.get().match().end() > plain.get().match().end());
      if (longer) {
        return limit(at, limited.get());
      }
    }
    if (plain.isEmpty()) {
      return 0;
    }
    Phrase.Match match = plain.get().match();
    match.parts().inForce = inForce;
    add(at, match.end(), plain.get().rule().term(words.text(at, match.end()), match.parts(), document));
    return match.end();
  }

  private static boolean limits(String word) {
    return switch (word) {
      case "uiterlijk", "voor", "vóór", "tegen" -> true;
      default -> false;
    };
  }

  /** "Uiterlijk" closes with the last day of what follows it, "voor" with the day before the first. */
  private int limit(int at, TermRule.Hit inner) {
    int end = inner.match().end();
    String said = words.text(at, end);
    boolean before = words.is(at, "voor") || words.is(at, "vóór");
    add(at, end, inner.rule().term(said, inner.match().parts(), document).flatMap(term -> {
      Optional<LocalDate> last = before ? term.from().map(day -> day.minusDays(1)) : term.until();
      if (last.isEmpty() || document.filter(day -> last.get().isBefore(day)).isPresent()) {
        return Optional.empty();
      }
      return Optional.of(new Term(said, document, last, before ? "voor" : "uiterlijk"));
    }));
    return end;
  }

  private void add(int from, int to, Optional<Term> term) {
    term.ifPresent(days -> found.add(new FoundTerm(text.span(words.start(from), words.end(to - 1)), days)));
  }
}
