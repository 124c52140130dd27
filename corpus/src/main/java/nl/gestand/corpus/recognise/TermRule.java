// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Term;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A row of {@code terms.tsv}: words that name a term, and the days they mean. */
record TermRule(String id, Phrase phrase, DayFormula from, DayFormula until, String year, String needs) {

  private static final Set<String> FUTURE_VERBS = Set.of("zal", "zullen", "wordt", "worden", "volgt", "volgen");
  private static final PhraseIndex<TermRule> ALL =
      new PhraseIndex<>(Tables.read("terms.tsv").stream().map(TermRule::of).toList(), TermRule::phrase);

  /** A rule and what it matched. */
  record Hit(TermRule rule, Phrase.Match match) {}

  private static TermRule of(String[] row) {
    return new TermRule(row[0], new Phrase(row[1]), new DayFormula(row[2]), new DayFormula(row[3]), row[4], row[5]);
  }

  /** The longest expression that begins at a word; those that need "uiterlijk" before them only when asked for. */
  static Optional<Hit> longest(Words words, int at, int to, boolean limited, boolean looksAhead) {
    Hit best = null;
    for (TermRule rule : ALL.at(words, at)) {
      Optional<Phrase.Match> match = rule.phrase.at(words, at, to);
      if (match.isPresent() && (best == null || match.get().end() > best.match.end())
          && rule.allowed(limited, looksAhead, words.lower(at + 1))) {
        best = new Hit(rule, match.get());
      }
    }
    return Optional.ofNullable(best);
  }

  /** @param next the word after that with which the expression begins */
  private boolean allowed(boolean limited, boolean looksAhead, String next) {
    return switch (needs) {
      case "limit" -> limited;
      case "future" -> limited || looksAhead;
      case "verb" -> FUTURE_VERBS.contains(next);
      default -> true;
    };
  }

  /** The days that the words mean, anchored on the day of the document; empty when they are not a term. */
  Optional<Term> term(String words, DateParts parts, Optional<LocalDate> document) {
    boolean needsYear = from.hangsOnYear() || until.hangsOnYear();
    if (from.spelled().startsWith("inwerking") && parts.inForce == null) {
      return Optional.empty();
    }
    if (needsYear && parts.year == 0 && document.isEmpty()) {
      return Optional.of(new Term(words, Optional.empty(), Optional.empty(), id));
    }
    int chosen = !needsYear ? 0 : parts.year > 0 ? parts.year
        : words.endsWith("van dit jaar") ? document.get().getYear() : yearFrom(parts, document.get());
    Optional<LocalDate> first = from.in(chosen, parts, document);
    Optional<LocalDate> last = until.in(chosen, parts, document);
    boolean overToday = first.isPresent() && first.equals(document) && last.isPresent()
        && last.get().isBefore(first.get());
    if (overToday && recess()) {
      first = last;
    }
    boolean over = last.isPresent() && document.isPresent() && last.get().isBefore(justOver(document.get()));
    boolean backwards = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    return over || backwards ? Optional.empty() : Optional.of(new Term(words, first, last, id));
  }

  private int yearFrom(DateParts parts, LocalDate document) {
    int now = document.getYear();
    if (year.equals("now") || year.equals("next")) {
      return year.equals("now") ? now : now + 1;
    }
    Optional<LocalDate> turn = (year.equals("from") ? from : until).in(now, parts, Optional.of(document));
    return turn.isPresent() && turn.get().isBefore(justOver(document)) ? now + 1 : now;
  }

  private boolean recess() {
    return until.spelled().contains("reces");
  }

  /** "Voor de zomer" in a letter that goes out as the recess begins means this summer. */
  private LocalDate justOver(LocalDate document) {
    return recess() ? document.minusDays(7) : document;
  }
}
