// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.source.tweedekamer;

import com.fasterxml.jackson.databind.JsonNode;
import nl.gestand.corpus.source.MotieTitle;
import nl.gestand.corpus.source.records.SourceRecord;
import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.citation.Identifiers;
import nl.gestand.ontology.citation.Kamerstuk;
import nl.gestand.ontology.citation.TkNumber;
import nl.gestand.ontology.model.Claimant;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.CommitmentId;
import nl.gestand.ontology.model.CommitmentKind;
import nl.gestand.ontology.model.ContentHash;
import nl.gestand.ontology.model.EventId;
import nl.gestand.ontology.model.Evidence;
import nl.gestand.ontology.model.JoinRule;
import nl.gestand.ontology.model.Ministries;
import nl.gestand.ontology.model.Person;
import nl.gestand.ontology.model.RegisterRecord;
import nl.gestand.ontology.model.Status;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.store.RecordStore.Told;
import nl.gestand.ontology.vocabulary.StatusWords;
import nl.gestand.ontology.vocabulary.WordSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A Zaak of the kind Motie: the commitment, what government thought of it, and what the Chamber decided. */
final class DescribeMotie {

  static final String AGENT = "gestand-opendata/1";

  private static final String PAGE = "https://www.tweedekamer.nl/kamerstukken/detail?id=";
  private static final String NOT_DATED = "De dag van de vergadering staat er niet bij; dit is de dag waarop het register"
      + " het besluit het laatst bijwerkte.";

  private final StatusWords words;

  DescribeMotie(StatusWords words) {
    this.words = words;
  }

  Optional<Told> describe(SourceRecord zaak, ContentHash received) {
    Optional<Numbered> number = numbered(zaak);
    String subject = zaak.text("Onderwerp").isEmpty() ? zaak.text("Titel") : zaak.text("Onderwerp");
    if (number.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    Identifier known = number.get().number();
    CommitmentId id = CommitmentId.of(known);
    Optional<LocalDate> day = PublishedDates.day(zaak.text("GestartOp"));
    Commitment motie = new Commitment(id, CommitmentKind.MOTIE, Optional.of(known), subject, "", day, proposers(zaak, subject),
        List.of(), ministries(zaak.text("Titel")),
        known instanceof Kamerstuk paper ? Optional.of(paper.dossier()) : Optional.empty(), Optional.empty(), "",
        Optional.empty(), List.of());
    return Optional.of(new Told(
        new RegisterRecord(DescribeRecord.id(zaak), "Zaak", zaak.text("Nummer"), zaak.text("Soort"), subject, day,
            received, zaak.text("Kabinetsappreciatie"), Optional.of(motie), List.of(), Optional.of(number.get().joined()),
            List.of(), page(zaak.text("Nummer")), ReadVotes.below(zaak.fields().path("Besluit")), List.of()),
        decisions(zaak, id)));
  }

  /** The ministry whose budget a motie was submitted to; other titles name none, and a proposer tells nothing of it. */
  static List<String> ministries(String title) {
    int named = title.lastIndexOf("Ministerie van");
    return named < 0 ? List.of()
        : Ministries.namedIn(title.substring(named)).map(Ministries.Ministry::code).stream().toList();
  }

  /** The number that a zaak is known by. @param joined what told us */
  private record Numbered(Identifier number, JoinRule joined) {}

  /** The commitment that a zaak is the record of; empty when it has no usable number. */
  static Optional<CommitmentId> commitment(SourceRecord zaak) {
    return numbered(zaak).map(known -> CommitmentId.of(known.number()));
  }

  private static Optional<Numbered> numbered(SourceRecord zaak) {
    return published(zaak.fields()).map(paper -> new Numbered(paper, JoinRule.PUBLICATION))
        .or(() -> inDossier(zaak.fields()).map(paper -> new Numbered(paper, JoinRule.DOSSIER_NUMBER)))
        .or(() -> ownNumber(zaak).map(own -> new Numbered(own, JoinRule.OWN_NUMBER)));
  }

  static Optional<URI> page(String number) {
    return number.matches("[0-9A-Z]+") ? Optional.of(URI.create(PAGE + number)) : Optional.empty();
  }

  /** Volgjaar and volgnummer don't name a paper: its publications do, or the dossier it is in. */
  private static Optional<Kamerstuk> published(JsonNode zaak) {
    for (JsonNode document : zaak.path("Document")) {
      JsonNode version = document.path("HuidigeDocumentVersie");
      List<String> names = new ArrayList<>();
      version.path("DocumentPublicatie").forEach(publication -> names.add(publication.path("Identifier").asText("")));
      names.add(version.path("ExterneIdentifier").asText(""));
      for (String name : names) {
        if (document.path("Soort").asText("").startsWith("Motie")
            && Identifiers.parse(name).orElse(null) instanceof Kamerstuk paper) {
          return Optional.of(paper);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Kamerstuk> inDossier(JsonNode zaak) {
    JsonNode dossiers = zaak.path("Kamerstukdossier");
    int inDossier = zaak.path("Volgnummer").asInt(-1);
    if (dossiers.size() != 1 || inDossier < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Kamerstuk(new Dossier(dossiers.get(0).path("Nummer").asText(""),
          dossiers.get(0).path("Toevoeging").asText("").replace("null", "")), Integer.toString(inDossier)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Identifier> ownNumber(SourceRecord zaak) {
    try {
      return Optional.of(new TkNumber(zaak.text("Nummer")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Person> proposers(SourceRecord zaak, String subject) {
    List<Person> named = new ArrayList<>();
    for (JsonNode actor : zaak.fields().path("ZaakActor")) {
      String role = actor.path("Relatie").asText("");
      String name = actor.path("ActorNaam").asText("").strip();
      if ((role.equals("Indiener") || role.equals("Medeindiener")) && !name.isEmpty()) {
        named.add(new Person(name, "", actor.path("ActorFractie").asText("").replace("null", "").strip()));
      }
    }
    return named.isEmpty()
        ? new MotieTitle(subject).names().stream().map(name -> new Person(name, "", "")).toList() : named;
  }

  private List<StatusEvent> decisions(SourceRecord zaak, CommitmentId motie) {
    List<StatusEvent> events = new ArrayList<>();
    for (JsonNode besluit : zaak.fields().path("Besluit")) {
      String word = besluit.path("BesluitSoort").asText("").strip();
      Optional<LocalDate> day = dayOf(besluit);
      if (!besluit.path("Verwijderd").asBoolean() && besluit.path("Status").asText("").equals("Besluit")
          && word.startsWith("Stemmen") && day.isPresent()) {
        Optional<Status> status = words.knows(WordSource.TK_DECISION, word)
            ? words.find(WordSource.TK_DECISION, word) : Optional.of(Status.UNKNOWN);
        status.ifPresent(known -> events.add(event(zaak, motie, besluit.path("Id").asText(""), known, word,
            Claimant.CHAMBER, day.get(), besluit.path("BesluitTekst").asText("").replace("null", ""),
            meeting(besluit).isPresent() ? "" : NOT_DATED)));
      }
    }
    String opinion = zaak.text("Kabinetsappreciatie");
    PublishedDates.day(zaak.text("GestartOp")).ifPresent(day ->
        words.find(WordSource.GOVERNMENT_OPINION, opinion).ifPresent(status ->
            events.add(event(zaak, motie, "kabinetsappreciatie", status, opinion, Claimant.REGISTER, day, opinion, ""))));
    return events;
  }

  /** The day of the meeting where the answer has it, otherwise the day the register last touched the decision. */
  private static Optional<LocalDate> dayOf(JsonNode besluit) {
    return meeting(besluit)
        .or(() -> PublishedDates.day(besluit.path("GewijzigdOp").asText("")));
  }

  private static Optional<LocalDate> meeting(JsonNode besluit) {
    return PublishedDates.day(besluit.path("Agendapunt").path("Activiteit").path("Datum").asText(""));
  }

  static StatusEvent event(SourceRecord record, CommitmentId commitment, String what, Status status, String word,
      Claimant claimant, LocalDate day, String quote, String note) {
    String number = record.text("Nummer");
    return event(record, number.isEmpty() ? "" : PAGE + number, commitment, what, status, word, claimant, day, quote, note);
  }

  /** @param page where it can be seen, or empty */
  static StatusEvent event(SourceRecord record, String page, CommitmentId commitment, String what, Status status,
      String word, Claimant claimant, LocalDate day, String quote, String note) {
    String key = String.join("|", record.key().toString(), commitment.value(), what, word);
    EventId id = new EventId(ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24));
    Optional<Evidence> where = page.isEmpty() ? Optional.empty()
        : Optional.of(new Evidence.OnTheWeb(URI.create(page), quote));
    return new StatusEvent(id, commitment, status, word, claimant, AGENT, day, where, OptionalDouble.empty(),
        Optional.empty(), note, Optional.empty());
  }
}
