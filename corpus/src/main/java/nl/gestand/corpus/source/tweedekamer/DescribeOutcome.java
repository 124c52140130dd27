// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.corpus.source.MotieTitle;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Vote;
import nl.gestand.ontology.store.RecordStore.Told;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A motie in a list with outcomes: what the Chamber decided and how each fraction voted. The list has the day of the
 * motie and not that of the vote, so the outcome is dated by the day we received it, and says so.
 */
final class DescribeOutcome {

  private static final Pattern CASE = Pattern.compile("[?&]id=(\\d{4}Z\\d{5})\\b");
  private static final String NOT_DATED =
      "De bron noemt de dag van het besluit niet; dit is de dag waarop Gestand het ontving.";

  private final StatusWords words;

  DescribeOutcome(StatusWords words) {
    this.words = words;
  }

  /** The number of the zaak that the record is about, in its address. */
  static Optional<String> caseNumber(SourceRecord record) {
    Matcher matcher = CASE.matcher(record.text("tk_url"));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * @param known the commitment of that zaak; where there is none the record describes it itself
   * @param seen the day this version was received
   */
  Optional<Told> describe(SourceRecord record, ContentHash received, Optional<CommitmentId> known, LocalDate seen) {
    Optional<String> number = caseNumber(record);
    String title = title(record);
    if (number.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    TkNumber ownNumber = new TkNumber(number.get());
    CommitmentId id = known.orElseGet(() -> CommitmentId.of(ownNumber));
    Optional<LocalDate> day = PublishedDates.day(record.text("datum"));
    Optional<Commitment> motie = known.isPresent() ? Optional.empty() : Optional.of(new Commitment(id,
        CommitmentKind.MOTIE, Optional.of(ownNumber), title, "", day, proposers(record, title), List.of(),
        DescribeMotie.ministries(title),
        Optional.empty(), Optional.empty(), "", Optional.empty(), List.of()));
    URI page = URI.create(record.text("tk_url"));
    return Optional.of(new Told(new RegisterRecord(DescribeRecord.id(record), "Uitslag", number.get(), "Motie", title,
        day, received, "", motie, known.stream().toList(),
        Optional.of(known.isPresent() ? JoinRule.CASE_NUMBER : JoinRule.OWN_NUMBER), List.of(), Optional.of(page),
        votes(record), List.of()), outcome(record, id, seen).stream().toList()));
  }

  /** Some are taken from a page with its layout: the word Motie, a colon and line breaks before the title itself. */
  private static String title(SourceRecord record) {
    return record.text("titel").replaceAll("\\s+", " ").replaceFirst("^Motie : ?(?=\\S)", "");
  }

  /** The first has the fraction; a title that names more people leaves open which fraction is theirs. */
  private static List<Person> proposers(SourceRecord record, String title) {
    List<String> names = new MotieTitle(title).names();
    String party = names.size() == 1 && !record.text("indiener").equals("Onbekend") ? record.text("indiener") : "";
    return names.stream().map(name -> new Person(name, "", party)).toList();
  }

  private Optional<StatusEvent> outcome(SourceRecord record, CommitmentId motie, LocalDate seen) {
    String word = record.text("status");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Status status = words.find(WordSource.OUTCOMES, word).orElse(Status.UNKNOWN);
    return Optional.of(DescribeMotie.event(record, record.text("tk_url"), motie, "uitslag", status, word,
        Claimant.CHAMBER, seen, word, NOT_DATED));
  }

  private static List<Vote> votes(SourceRecord record) {
    List<Vote> votes = new ArrayList<>();
    String decision = record.text("status");
    record.fields().path("stemmen").properties().forEach(vote -> {
      JsonNode word = vote.getValue();
      if (word.isTextual() && !word.asText().isBlank() && !vote.getKey().isBlank()) {
        votes.add(new Vote(decision, "", vote.getKey().strip(), word.asText().strip(), OptionalInt.empty(), false));
      }
    });
    return votes;
  }
}
