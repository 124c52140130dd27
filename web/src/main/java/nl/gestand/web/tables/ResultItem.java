// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web.tables;

import nl.gestand.ontology.citation.Dossier;
import nl.gestand.ontology.citation.Identifier;
import nl.gestand.ontology.model.Commitment;
import nl.gestand.ontology.model.RecordedEvent;
import nl.gestand.ontology.model.StatusEvent;
import nl.gestand.ontology.model.Term;
import nl.gestand.ontology.store.CommitmentHistory;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes one of a result as JSON: fields as {@code search --json} has them and then some, each always there. With the
 * context of {@link WriteJson} the same is JSON-LD.
 */
final class ResultItem {

  private static final String SCHEMES = "https://w3id.org/gestand/scheme/";

  private final JsonGenerator json;
  private final String base;
  private final LocalDate day;
  private final boolean linked;

  /** @param linked whether codes are written as addresses */
  ResultItem(JsonGenerator json, String base, LocalDate day, boolean linked) {
    this.json = json;
    this.base = base;
    this.day = day;
    this.linked = linked;
  }

  void write(Found found) throws IOException {
    String type = found.hit().kind().name().toLowerCase(Locale.ROOT);
    json.writeStartObject();
    json.writeStringField("uri", base + "/id/" + type + "/" + found.hit().id());
    json.writeStringField("id", found.hit().id());
    json.writeStringField("type", type);
    json.writeStringField("kind", found.hit().subkind());
    json.writeStringField("title", found.hit().title());
    day("date", found.hit().date());
    list("ministries", "/id/ministry/", found.hit().ministries());
    if (found.history().isPresent()) {
      commitment(found.history().get());
    }
    json.writeEndObject();
  }

  private void commitment(CommitmentHistory history) throws IOException {
    Commitment commitment = history.commitment();
    text("number", commitment.number().map(Identifier::canonical));
    text("request", Optional.of(commitment.request()).filter(request -> !request.isEmpty()));
    text("dossier", commitment.dossier().map(Dossier::key).map(key -> linked ? base + "/id/dossier/" + key : key));
    Optional<Term> term = history.term(day);
    text("termWords", term.map(Term::words));
    day("termUntil", term.flatMap(Term::until));
    json.writeBooleanField("overdue", history.overdue(day));
    Optional<RecordedEvent> decisive = history.decisive(day);
    if (linked) {
      if (decisive.isPresent()) {
        event(decisive.get().event());
      }
    } else {
      Optional<StatusEvent> event = decisive.map(RecordedEvent::event);
      text("status", event.map(held -> held.status().code()));
      day("statusSince", event.map(StatusEvent::validFrom));
      text("claimedBy", event.map(held -> held.claimedBy().code()));
    }
  }

  /** In the vocabulary a status belongs to an event, and the event tells of the commitment. */
  private void event(StatusEvent event) throws IOException {
    json.writeObjectFieldStart("decidedBy");
    json.writeStringField("uri", base + "/id/event/" + event.id());
    json.writeStringField("type", "StatusEvent");
    json.writeStringField("status", SCHEMES + "status/" + event.status().code());
    json.writeStringField("claimedBy", SCHEMES + "claimant/" + event.claimedBy().code());
    json.writeStringField("statusSince", event.validFrom().toString());
    json.writeEndObject();
  }

  private void list(String name, String path, List<String> codes) throws IOException {
    json.writeArrayFieldStart(name);
    for (String code : codes) {
      json.writeString(linked ? base + path + code : code);
    }
    json.writeEndArray();
  }

  private void day(String name, Optional<LocalDate> value) throws IOException {
    text(name, value.map(LocalDate::toString));
  }

  private void text(String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.orElse(null));
  }
}
