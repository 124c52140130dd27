// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.RecordStore.Told;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Toezegging of the register. {@code DatumNakoming} is kept in the archive and not read: whether it is the day by which
 * or the day on which it was kept, the publisher does not say.
 */
final class DescribeToezegging {

  private static final String NOT_DATED =
      "Het register dateert een stand niet; dit is de dag waarop het de toezegging het laatst bijwerkte.";

  private final StatusWords words;

  DescribeToezegging(StatusWords words) {
    this.words = words;
  }

  /**
   * @param statusChanged whether the last version has another status than the one before
   * @param number of that version: a status that comes back is another event
   */
  Optional<Told> describe(SourceRecord record, ContentHash received, boolean statusChanged, long number) {
    Optional<Identifier> known = Identifiers.parse(record.text("Nummer")).filter(ToezeggingNumber.class::isInstance);
    String text = record.text("Tekst");
    if (known.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    CommitmentId id = CommitmentId.of(known.get());
    Optional<LocalDate> made = PublishedDates.day(record.text("Aanmaakdatum"));
    Commitment toezegging = new Commitment(id, CommitmentKind.TOEZEGGING, known, title(text), text, made,
        promiser(record).map(person -> person.on(made)).stream().toList(), List.of(),
        Ministries.namedIn(record.text("Ministerie")).map(Ministries.Ministry::code).stream().toList(),
        Optional.empty(), Optional.empty(), "", Optional.empty(), List.of());
    return Optional.of(new Told(new RegisterRecord(DescribeRecord.id(record), "Toezegging", record.text("Nummer"), "",
        title(text), made, received, "", Optional.of(toezegging), List.of(), Optional.of(JoinRule.OWN_NUMBER), List.of(),
        Optional.empty(), List.of(), List.of()),
        statusChanged ? status(record, id, number) : List.of()));
  }

  /** An empty status says nothing. The register does not date a status; the day it last touched the record is nearest. */
  private List<StatusEvent> status(SourceRecord record, CommitmentId id, long number) {
    String word = record.text("Status");
    Optional<LocalDate> day = PublishedDates.day(record.text("GewijzigdOp"));
    if (word.isEmpty() || day.isEmpty()) {
      return List.of();
    }
    Status status = words.find(WordSource.TK_REGISTER, word).orElse(Status.UNKNOWN);
    return List.of(DescribeMotie.event(record, id, "status-" + number, status, word, Claimant.REGISTER, day.get(), word,
        NOT_DATED));
  }

  private static Optional<Person> promiser(SourceRecord record) {
    String parts = Stream.of("Voornaam", "Tussenvoegsel", "Achternaam").map(record::text)
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    String name = record.text("Achternaam").isEmpty() ? record.text("Naam") : parts;
    return name.isEmpty() ? Optional.empty() : Optional.of(new Person(name, record.text("Functie"), ""));
  }

  private static String title(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    return flat.length() <= 140 ? flat : flat.substring(0, 138) + " …";
  }
}
