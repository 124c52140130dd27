// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.store.RecordStore.Told;
import nl.gestand.ontology.vocabulary.StatusWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what a record of the open data says of commitments, in the words of the model. What says nothing of any, which is
 * most, is not told.
 */
public final class DescribeRecord {

  private final DescribeMotie motie;
  private final DescribeToezegging toezegging;
  private final DescribeOutcome outcome;
  private final NamedMoties named = new NamedMoties();

  /**
   * What is to be known of the version that came last.
   *
   * @param changed the fields it changed; all, where it is the first
   * @param number in the order of reception, the same again for the same version
   * @param seen the day it was received
   */
  public record LastVersion(ContentHash received, List<String> changed, long number, LocalDate seen) {}

  public DescribeRecord() {
    StatusWords words = new StatusWords();
    motie = new DescribeMotie(words);
    toezegging = new DescribeToezegging(words);
    outcome = new DescribeOutcome(words);
  }

  /**
   * @param record with the last word on each of its fields
   * @param last the version that came last
   * @param known the commitment of the zaak that {@link #caseNumber} names, where another record told it
   */
  public Optional<Told> describe(SourceRecord record, LastVersion last, Optional<CommitmentId> known) {
    ContentHash received = last.received();
    return switch (record.key().entity()) {
      case "Toezegging" -> toezegging.describe(record, received, last.changed().contains("Status"), last.number());
      case "Zaak" -> record.text("Soort").equals("Motie")
          ? motie.describe(record, received)
          : naming(record, received, "Nummer", "GestartOp");
      case "Document" -> record.text("Soort").startsWith("Motie") ? Optional.empty()
          : naming(record, received, "DocumentNummer", "Datum");
      case "Uitslag" -> outcome.describe(record, received, known, last.seen());
      default -> Optional.empty();
    };
  }

  /** The zaak that a record speaks of without being its record. */
  public static Optional<String> caseNumber(SourceRecord record) {
    return record.key().entity().equals("Uitslag") ? DescribeOutcome.caseNumber(record) : Optional.empty();
  }

  /** The number of the zaak that a record is the record of, when that is a motie. */
  public static Optional<String> ownCase(SourceRecord record) {
    return record.key().entity().equals("Zaak") && record.text("Soort").equals("Motie")
        ? Optional.of(record.text("Nummer")).filter(number -> !number.isEmpty()) : Optional.empty();
  }

  /** The commitment that a record of a motie describes. */
  public static Optional<CommitmentId> commitment(SourceRecord record) {
    return DescribeMotie.commitment(record);
  }

  private Optional<Told> naming(SourceRecord record, ContentHash received, String number, String date) {
    String subject = record.text("Onderwerp");
    Optional<LocalDate> day = PublishedDates.day(record.text(date));
    List<CommitmentId> moties = named.in(subject, day);
    return moties.isEmpty() ? Optional.empty() : Optional.of(new Told(
        new RegisterRecord(id(record), record.key().entity(), record.text(number), record.text("Soort"), subject, day,
            received, "", Optional.empty(), moties, Optional.of(JoinRule.SUBJECT_NUMBER), List.of(),
            DescribeMotie.page(record.text(number)), List.of(), List.of()), List.of()));
  }

  /** {@code tweedekamer-zaak-0006f304-7f6f-45f7-923e-9975c29d77c6}. */
  static String id(SourceRecord record) {
    return record.key().toString().replace('/', '-').toLowerCase(Locale.ROOT);
  }
}
