// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.evaluate;

import nl.gestand.corpus.recognise.FoundCommitment;
import nl.gestand.corpus.recognise.FoundPromise;
import nl.gestand.corpus.recognise.FoundStatus;
import nl.gestand.corpus.recognise.FoundTerm;
import nl.gestand.corpus.recognise.Recognition;
import nl.gestand.ontology.model.TextSpan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Scores commitments by number, or by overlapping mention where they have none; claims by commitment, status and
 * overlapping evidence; promises by overlapping span; terms by overlap of the days.
 */
final class ScoreCommitments {

  /** Share of the days of both terms together that they must have in common. */
  private static final double SAME_TERM = 0.8;
  /** An open term is compared as if it ran this long; the gold's longest closed one is shorter. */
  private static final int OPEN_TERM_YEARS = 5;

  private final Gold gold;
  private final String text;
  private final Tally tally;
  private final Recognition recognition;

  ScoreCommitments(Gold gold, String text, Recognition recognition, Tally tally) {
    this.gold = gold;
    this.text = text;
    this.recognition = recognition;
    this.tally = tally;
  }

  void score() {
    gold.commitments().forEach(annotation -> {
      tally.expect(Category.COMMITMENTS, recognition.commitments().stream().anyMatch(found -> same(annotation, found)),
          gold.document(), annotation.mention(), annotation.number().orElse("-"));
      annotation.claims().forEach(claim -> tally.expect(Category.STATUSES,
          recognition.statuses().stream().anyMatch(found -> same(annotation, claim, found)), gold.document(),
          claim.evidence(), claim.status() + " " + annotation.number().orElse("-")));
    });
    recognition.commitments().forEach(this::commitment);
    recognition.statuses().forEach(this::status);
    promises();
    terms();
  }

  private void commitment(FoundCommitment found) {
    TextSpan span = found.mentions().get(0);
    if (found.mentions().stream().noneMatch(this::ignored)) {
      tally.find(Category.COMMITMENTS, gold.commitments().stream().anyMatch(annotation -> same(annotation, found)),
          gold.document(), quote(span), found.number().map(Object::toString).orElse("-") + " " + found.rule());
    }
  }

  private void status(FoundStatus found) {
    if (!ignored(found.span())) {
      boolean right = gold.commitments().stream().anyMatch(annotation -> annotation.claims().stream()
          .anyMatch(claim -> same(annotation, claim, found)));
      tally.find(Category.STATUSES, right, gold.document(), quote(found.span()), found.status() + " " + found.rule());
    }
  }

  private boolean same(Gold.Commitment annotation, FoundCommitment found) {
    if (found.kind() != annotation.kind()) {
      return false;
    }
    Optional<String> number = found.number().map(known -> ReadGold.normal(known.canonical()));
    return annotation.number().isPresent() ? number.equals(annotation.number())
        : found.mentions().stream().anyMatch(mention -> mention.overlaps(annotation.mention().span())
            || annotation.claims().stream().anyMatch(claim -> mention.overlaps(claim.evidence().span())));
  }

  private boolean same(Gold.Commitment annotation, Gold.Claim claim, FoundStatus found) {
    return found.status() == claim.status() && found.span().overlaps(claim.evidence().span())
        && same(annotation, recognition.commitments().get(found.commitment()));
  }

  private void promises() {
    List<FoundPromise> found = recognition.promises();
    gold.promises().forEach(annotation -> tally.expect(Category.PROMISES,
        found.stream().anyMatch(promise -> promise.span().overlaps(annotation.span())), gold.document(), annotation,
        ""));
    found.stream().filter(promise -> !ignored(promise.span())).forEach(promise -> tally.find(Category.PROMISES,
        gold.promises().stream().anyMatch(annotation -> annotation.span().overlaps(promise.span())), gold.document(),
        quote(promise.span()), promise.rule()));
  }

  /** Only terms of promises are annotated, so a term elsewhere is no false find. */
  private void terms() {
    gold.terms().forEach(annotation -> {
      List<FoundTerm> touched = recognition.terms().stream()
          .filter(found -> found.span().overlaps(annotation.quote().span())).toList();
      boolean met = touched.stream().anyMatch(found -> same(annotation, found));
      String days = annotation.from().map(Object::toString).orElse("") + "/"
          + annotation.until().map(Object::toString).orElse("");
      tally.expect(Category.TERMS, met, gold.document(), annotation.quote(), days);
      touched.forEach(found -> tally.find(Category.TERMS, same(annotation, found), gold.document(),
          quote(found.span()), found.term() + " against " + days));
    });
  }

  private static boolean same(Gold.Term annotation, FoundTerm found) {
    LocalDate from = annotation.from().or(annotation::until).orElseThrow();
    LocalDate until = annotation.until().orElse(from.plusYears(OPEN_TERM_YEARS));
    LocalDate otherFrom = found.term().from()
        .orElse(found.term().until().filter(end -> end.isBefore(from)).orElse(from));
    LocalDate otherUntil = found.term().until().orElse(from.plusYears(OPEN_TERM_YEARS));
    long shared = days(later(from, otherFrom), earlier(until, otherUntil));
    long together = days(earlier(from, otherFrom), later(until, otherUntil));
    return together > 0 && (double) shared / together >= SAME_TERM;
  }

  private static long days(LocalDate from, LocalDate until) {
    return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private boolean ignored(TextSpan span) {
    return gold.ignore().stream().anyMatch(span::overlaps);
  }

  private Gold.Quote quote(TextSpan span) {
    return new Gold.Quote(span, span.in(text));
  }
}
