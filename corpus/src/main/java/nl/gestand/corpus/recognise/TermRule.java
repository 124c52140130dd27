// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.recognise;

import nl.gestand.ontology.model.Term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of {@code terms.tsv}: words that name a term, and the days they mean. */
record TermRule(String id, Phrase phrase, DayFormula from, DayFormula until, String year, String needs) {

  private static final Set<String> FUTURE_VERBS = Set.of("zal", "zullen", "wordt", "worden", "volgt", "volgen");
  private static final List<TermRule> ALL = Tables.read("terms.tsv").stream().map(TermRule::of).toList();
  private static final Map<String, List<TermRule>> BY_WORD = new HashMap<>();
  private static final List<TermRule> BY_DATE = new ArrayList<>();

  static {
    for (TermRule rule : ALL) {
      Optional<Set<String>> words = rule.phrase.firstWords();
      words.ifPresentOrElse(
          all -> all.forEach(word -> BY_WORD.computeIfAbsent(word, w -> new ArrayList<>()).add(rule)),
          () -> BY_DATE.add(rule));
    }
  }

  /** A rule and what it matched. */
  record Hit(TermRule rule, Phrase.Match match) {}

  private static TermRule of(String[] row) {
    return new TermRule(row[0], new Phrase(row[1]), new DayFormula(row[2]), new DayFormula(row[3]), row[4], row[5]);
  }

  /** The longest expression that begins at a word; those that need "uiterlijk" before them only when asked for. */
  static Optional<Hit> longest(Words words, int at, int to, boolean limited, boolean looksAhead) {
    Hit best = null;
    List<TermRule> candidates = BY_WORD.getOrDefault(words.lower(at), List.of());
    boolean open = words.number(at) >= 0 || DateParts.begins(words.lower(at));
    if (candidates.isEmpty() && !open) {
      return Optional.empty();
    }
    for (List<TermRule> rules : List.of(candidates, open ? BY_DATE : List.<TermRule>of())) {
      for (TermRule rule : rules) {
        boolean allowed = switch (rule.needs) {
          case "limit" -> limited;
          case "future" -> limited || looksAhead;
          case "verb" -> FUTURE_VERBS.contains(words.lower(at + 1));
          default -> true;
        };
        Optional<Phrase.Match> match = allowed ? rule.phrase.at(words, at, to) : Optional.empty();
        if (match.isPresent() && (best == null || match.get().end() > best.match.end())) {
          best = new Hit(rule, match.get());
        }
      }
    }
    return Optional.ofNullable(best);
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
