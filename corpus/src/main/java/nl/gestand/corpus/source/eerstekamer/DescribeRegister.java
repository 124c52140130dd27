// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.eerstekamer;

import nl.gestand.corpus.source.DutchDates;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.ToezeggingNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.RecordStore.Told;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What the register of the Eerste Kamer says of a toezegging. There the Chamber sets the status, with a term that it renews;
 * the page dates neither, so both have the day on which they were seen.
 */
public final class DescribeRegister {

  /** Our name of the register, the first part of the keys of its records. */
  public static final String SOURCE = "eerstekamer";

  static final String ENTITY = "Toezegging";

  private static final String AGENT = "gestand-eerstekamer/1";
  private static final int LONGEST_TITLE = 140;

  private final StatusWords words = new StatusWords();

  /**
   * @param record with the last word on each of its fields
   * @param changed the fields that the version that came last changed
   * @param number of that version: a status that comes back is another event
   * @param seen the day it was received
   */
  public Optional<Told> describe(SourceRecord record, ContentHash received, List<String> changed, long number,
      LocalDate seen) {
    Optional<Identifier> known = Identifiers.parse(record.text("Nummer")).filter(ToezeggingNumber.class::isInstance);
    String title = first(record, "Titel", "Tekst");
    if (known.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    CommitmentId id = CommitmentId.of(known.get());
    Optional<LocalDate> made = DutchDates.find(record.text("Datum toezegging"));
    Commitment toezegging = new Commitment(id, CommitmentKind.TOEZEGGING, known, cut(title), first(record, "Tekst", "Titel"),
        made, List.of(), List.of(), Ministries.namedIn(responsible(record)).map(Ministries.Ministry::code).stream().toList(),
        Optional.empty(), term(record), "", Optional.empty(), List.of());
    Optional<URI> page = Optional.of(record.text("Adres")).filter(address -> address.startsWith("http")).map(URI::create);
    boolean says = changed.contains("Status") || changed.contains("Deadline");
    return Optional.of(new Told(new RegisterRecord(record.key().toString().replace('/', '-').toLowerCase(Locale.ROOT),
        ENTITY, record.text("Nummer"), "", cut(title), made, received, "", Optional.of(toezegging), List.of(),
        Optional.of(JoinRule.OWN_NUMBER), List.of(), page, List.of(), List.of()),
        says ? event(record, id, page, number, seen).stream().toList() : List.of()));
  }

  private Optional<StatusEvent> event(SourceRecord record, CommitmentId id, Optional<URI> page, long number,
      LocalDate seen) {
    String word = record.text("Status");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Status status = words.find(WordSource.EK_REGISTER, word).orElse(Status.UNKNOWN);
    String key = String.join("|", record.key().toString(), "status-" + number, word);
    return Optional.of(new StatusEvent(
        new EventId(ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24)), id, status, word,
        Claimant.CHAMBER, AGENT, seen, page.map(address -> new Evidence.OnTheWeb(address, word)), OptionalDouble.empty(),
        term(record), "De dag is die waarop het register dit zei.", Optional.empty()));
  }

  private static Optional<Term> term(SourceRecord record) {
    String words = record.text("Deadline");
    return DutchDates.find(words).map(day -> new Term(words, Optional.empty(), Optional.of(day), "register"));
  }

  private static String responsible(SourceRecord record) {
    return first(record, "Huidige Verantwoordelijke(n)", "Verantwoordelijke(n)", "Verantwoordelijke",
        "Voormalige Verantwoordelijke(n)");
  }

  private static String first(SourceRecord record, String... fields) {
    return Stream.of(fields).map(record::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static String cut(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    return flat.length() <= LONGEST_TITLE ? flat : flat.substring(0, LONGEST_TITLE - 2) + " …";
  }
}
