// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.ContentHash;
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
  private final NamedMoties named = new NamedMoties();

  public DescribeRecord() {
    StatusWords words = new StatusWords();
    motie = new DescribeMotie(words);
    toezegging = new DescribeToezegging(words);
  }

  /**
   * @param record with the last word on each of its fields
   * @param received hash of the version that came last
   * @param changed the fields that version changed; all, where it is the first
   * @param number of that version, the same again for the same version
   */
  public Optional<Told> describe(SourceRecord record, ContentHash received, List<String> changed, long number) {
    return switch (record.key().entity()) {
      case "Toezegging" -> toezegging.describe(record, received, changed.contains("Status"), number);
      case "Zaak" -> record.text("Soort").equals("Motie")
          ? motie.describe(record, received)
          : naming(record, received, "Nummer", "GestartOp");
      case "Document" -> record.text("Soort").startsWith("Motie") ? Optional.empty()
          : naming(record, received, "DocumentNummer", "Datum");
      default -> Optional.empty();
    };
  }

  private Optional<Told> naming(SourceRecord record, ContentHash received, String number, String date) {
    String subject = record.text("Onderwerp");
    Optional<LocalDate> day = PublishedDates.day(record.text(date));
    List<CommitmentId> moties = named.in(subject, day);
    return moties.isEmpty() ? Optional.empty() : Optional.of(new Told(
        new RegisterRecord(id(record), record.key().entity(), record.text(number), record.text("Soort"), subject, day,
            received, "", Optional.empty(), moties), List.of()));
  }

  /** {@code tweedekamer-zaak-0006f304-7f6f-45f7-923e-9975c29d77c6}. */
  static String id(SourceRecord record) {
    return record.key().toString().replace('/', '-').toLowerCase(Locale.ROOT);
  }
}
