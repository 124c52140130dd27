// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.indexer.lucene;

import nl.gestand.indexer.search.AsOf;
import nl.gestand.indexer.search.Facet;
import nl.gestand.indexer.search.SearchEntry;
import nl.gestand.indexer.search.SearchEntry.EntryKind;
import nl.gestand.indexer.search.SearchEntry.Standing;
import nl.gestand.indexer.search.TermState;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Coded;
import nl.gestand.ontology.model.Status;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How commitments stood in both times, as rectangles of days: one field for each value of a facet, so that what held
 * at a point is one lookup in a tree.
 */
final class Standings {

  private static final String YES = "ja";
  private static final String NO = "nee";

  private Standings() {}

  static void add(Document document, SearchEntry entry) {
    if (entry.kind() == EntryKind.DOCUMENT) {
      return;
    }
    if (entry.standings().isEmpty()) {
      addRange(document, Fields.STANDING, LocalDate.MIN, LocalDate.MAX, LocalDate.MIN, LocalDate.MAX);
      return;
    }
    document.add(new StoredField(Fields.STANDINGS, StoredStandings.write(entry.standings())));
    LocalDate known = entry.standings().stream().map(Standing::knownFrom).min(LocalDate::compareTo).orElseThrow();
    addRange(document, Fields.STANDING, LocalDate.MIN, LocalDate.MAX, known, LocalDate.MAX);
    entry.standings().forEach(standing -> add(document, standing));
  }

  private static void add(Document document, Standing standing) {
    addAll(document, Facet.STATUS, standing.status().code(), standing);
    addAll(document, Facet.CLAIMED_BY, standing.claimedBy().code(), standing);
    addAll(document, Facet.OPEN, standing.status().open() ? YES : NO, standing);
    if (standing.disputed()) {
      addAll(document, Facet.DISPUTED, YES, standing);
    }
    if (standing.unanswered()) {
      addAll(document, Facet.UNANSWERED, YES, standing);
    }
    if (standing.status().open()) {
      addTerm(document, standing);
    }
  }

  /** A term is later, then due soon, then overdue, each for a part of the days. */
  private static void addTerm(Document document, Standing standing) {
    if (standing.termUntil().isEmpty()) {
      addAll(document, Facet.TERM, TermState.NONE.code(), standing);
      return;
    }
    LocalDate overdue = standing.termUntil().get().plusDays(1);
    LocalDate soon = standing.termUntil().get().minusDays(TermState.DAYS_OF_WARNING);
    addPart(document, TermState.LATER, standing, LocalDate.MIN, soon);
    addPart(document, TermState.DUE_SOON, standing, soon, overdue);
    addPart(document, TermState.OVERDUE, standing, overdue, LocalDate.MAX);
  }

  private static void addPart(
      Document document, TermState state, Standing standing, LocalDate notBefore, LocalDate before) {
    LocalDate from = standing.from().isAfter(notBefore) ? standing.from() : notBefore;
    LocalDate until = standing.until().isBefore(before) ? standing.until() : before;
    if (from.isBefore(until)) {
      addRange(document, Fields.standing(Facet.TERM, state.code()), from, until, standing.knownFrom(),
          standing.knownUntil());
    }
  }

  private static void addAll(Document document, Facet facet, String value, Standing standing) {
    addRange(document, Fields.standing(facet, value), standing.from(), standing.until(), standing.knownFrom(),
        standing.knownUntil());
  }

  private static void addRange(Document document, String field, LocalDate from, LocalDate until, LocalDate knownFrom,
      LocalDate knownUntil) {
    document.add(new IntRange(field, new int[] {number(from), number(knownFrom)},
        new int[] {number(until) - 1, number(knownUntil) - 1}));
  }

  /** Commitments that were known at a point. */
  static Query known(AsOf asOf) {
    return at(Fields.STANDING, asOf);
  }

  /** Commitments for which a facet had a value at a point. */
  static Query had(Facet facet, String value, AsOf asOf) {
    return at(Fields.standing(facet, value), asOf);
  }

  private static Query at(String field, AsOf asOf) {
    int[] point = {number(asOf.day()), number(asOf.known())};
    return IntRange.newContainsQuery(field, point, point);
  }

  /** All values that a facet of a day can have. */
  static List<String> values(Facet facet) {
    return switch (facet) {
      case STATUS -> codes(Status.values());
      case CLAIMED_BY -> codes(Claimant.values());
      case TERM -> codes(TermState.values());
      case OPEN -> List.of(YES, NO);
      case DISPUTED, UNANSWERED -> List.of(YES);
      default -> throw new IllegalArgumentException("does not depend on a day: " + facet);
    };
  }

  private static List<String> codes(Coded... values) {
    return Arrays.stream(values).map(Coded::code).toList();
  }

  static List<Standing> of(Document stored) {
    BytesRef bytes = stored.getBinaryValue(Fields.STANDINGS);
    return bytes == null ? List.of() : StoredStandings.read(bytes);
  }

  /** Days since 1970; the ends of time are those of an int. */
  static int number(LocalDate day) {
    return (int) Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
